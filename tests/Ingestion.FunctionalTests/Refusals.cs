using Google.Rpc;
using Grpc.Core;

namespace Newsdesk.Articles.FunctionalTests;

/// <summary>Reads what a refused call says.</summary>
internal static class Refusals
{
    public static async Task<RpcException> OfAsync(Func<Task> call) => await Assert.ThrowsAsync<RpcException>(call);

    extension(RpcException refusal)
    {
        public string Reason => refusal.GetRpcStatus()?.GetDetail<ErrorInfo>()?.Reason ?? "";

        public IReadOnlyList<string> Fields => refusal.GetRpcStatus() is { } status ? status.Fields : [];
    }

    extension(Google.Rpc.Status status)
    {
        public IReadOnlyList<string> Fields => [.. (status.GetDetail<BadRequest>()?.FieldViolations ?? []).Select(violation => violation.Field).Order(StringComparer.Ordinal)];
    }
}
