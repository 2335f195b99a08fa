using Grpc.Core;
using Newsdesk.Kernel.Errors;
using Status = Google.Rpc.Status;

namespace Newsdesk.Platform.Errors;

public static class DomainExceptionExtensions
{
    /// <summary>The status that the refusal would end the call with: for calls that answer item by item.</summary>
    public static Status ToStatus(this DomainException refusal, ServerCallContext context)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        ArgumentNullException.ThrowIfNull(context);
        return ErrorStatuses.Of(refusal, ErrorDomains.Of(context.Method));
    }
}
