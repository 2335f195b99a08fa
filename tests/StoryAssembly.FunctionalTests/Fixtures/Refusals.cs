using Google.Rpc;
using Grpc.Core;

namespace Newsdesk.Stories.FunctionalTests.Fixtures;

/// <summary>Asserts that a call is refused for a reason.</summary>
internal static class Refusals
{
    public static async Task AssertAsync(string reason, Func<Task> call)
    {
        var refusal = await Assert.ThrowsAsync<RpcException>(call);
        Assert.Equal(reason, refusal.GetRpcStatus()?.GetDetail<ErrorInfo>()?.Reason);
    }

    /// <summary>The fields that an invalid request was refused for.</summary>
    public static async Task AssertFieldsAsync(IEnumerable<string> fields, Func<Task> call)
    {
        var refusal = await Assert.ThrowsAsync<RpcException>(call);
        Assert.Equal(StatusCode.InvalidArgument, refusal.StatusCode);
        Assert.Equal(fields, refusal.GetRpcStatus()?.GetDetail<BadRequest>()?.FieldViolations.Select(violation => violation.Field));
    }
}
