using System.Diagnostics;
using Google.Rpc;
using Grpc.Core;
using Microsoft.Extensions.Logging;
using Newsdesk.Kernel.Errors;
using Newsdesk.Platform.Telemetry;
using Status = Google.Rpc.Status;

namespace Newsdesk.Platform.Errors;

/// <summary>Turns whatever a call ends with into the answer its caller gets, and logs what somebody must look at.</summary>
internal sealed partial class ErrorMapper(TimeProvider clock, PlatformInstrumentation instrumentation, ILogger<ErrorMapper> logger)
{
    public RpcException Map(Exception failure, ServerCallContext context)
    {
        var domain = ErrorDomains.Of(context.Method);
        var status = failure switch
        {
            _ when context.CancellationToken.IsCancellationRequested => Abandoned(context, domain),
            DomainException refusal => Refused(refusal, context.Method, domain),
            RpcException rpc => Map(rpc, context.Method, domain),
            _ => Hidden(failure, context.Method, domain),
        };
        instrumentation.Refused(status.GetDetail<ErrorInfo>()?.Reason ?? ErrorReasons.Internal);
        return status.ToRpcException();
    }

    private Status Map(RpcException failure, string method, string domain) => failure.StatusCode switch
    {
        // The generated base class answers so for a method that nothing overrides.
        StatusCode.Unimplemented when failure.Status.Detail.Length == 0 => ErrorStatuses.NotImplemented(domain, method),
        // A message too large to be sent, or to be taken from another service: it stays so however often it is tried.
        StatusCode.ResourceExhausted when failure.Status.Detail.Contains("maximum configured message size", StringComparison.Ordinal) =>
            Hidden(failure, method, domain),
        // Any other comes from a call to another service that the handler let pass.
        StatusCode.Unavailable or StatusCode.DeadlineExceeded or StatusCode.Cancelled or StatusCode.ResourceExhausted =>
            DependencyDown(failure, method, domain),
        _ => Hidden(failure, method, domain),
    };

    private Status DependencyDown(RpcException failure, string method, string domain)
    {
        LogUnavailable(failure, method);
        return ErrorStatuses.DependencyUnavailable(domain);
    }

    private Status Refused(DomainException refusal, string method, string domain)
    {
        if (refusal.Kind == DomainErrorKind.Unavailable)
        {
            LogUnavailable(refusal, method);
        }
        else
        {
            LogRefused(method, refusal.Reason, refusal.Message);
        }

        return ErrorStatuses.Of(refusal, domain);
    }

    private Status Hidden(Exception failure, string method, string domain)
    {
        LogFailed(failure, method);
        return ErrorStatuses.Internal(domain, Activity.Current?.TraceId.ToString());
    }

    // Nobody waits for the answer; the code is for the telemetry on the way.
    private Status Abandoned(ServerCallContext context, string domain) =>
        context.Deadline <= clock.GetUtcNow().UtcDateTime
            ? ErrorStatuses.Plain(Code.DeadlineExceeded, "DEADLINE_EXCEEDED", domain, "The deadline has passed.", [])
            : ErrorStatuses.Plain(Code.Cancelled, "CANCELLED", domain, "The caller has cancelled the call.", []);

    [LoggerMessage(EventId = 1, EventName = "CallRefused", Level = LogLevel.Debug, Message = "{Method} was refused with {Reason}: {Explanation}")]
    private partial void LogRefused(string method, string reason, string explanation);

    [LoggerMessage(EventId = 2, EventName = "DependencyUnavailable", Level = LogLevel.Warning, Message = "{Method} failed because something it depends on does not answer")]
    private partial void LogUnavailable(Exception failure, string method);

    [LoggerMessage(EventId = 3, EventName = "CallFailed", Level = LogLevel.Error, Message = "{Method} failed")]
    private partial void LogFailed(Exception failure, string method);
}
