using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Newsdesk.Kernel.Errors;
using Status = Google.Rpc.Status;

namespace Newsdesk.Platform.Errors;

/// <summary>Makes the <see cref="Status"/> of each kind of refusal: one ErrorInfo always, each further detail at most once.</summary>
internal static class ErrorStatuses
{
    private static readonly TimeSpan DefaultRetryAfter = TimeSpan.FromSeconds(1);

    public static Status Of(DomainException refusal, string domain)
    {
        var status = Plain(CodeOf(refusal.Kind), refusal.Reason, domain, refusal.Message, refusal.Metadata);
        if (DetailOf(refusal) is { } detail)
        {
            status.Details.Add(Any.Pack(detail));
        }

        return status;
    }

    /// <summary>Hides a fault of ours. The trace id leads whoever may read the log to it.</summary>
    public static Status Internal(string domain, string? traceId) => Plain(
        Code.Internal,
        ErrorReasons.Internal,
        domain,
        "Internal error.",
        traceId is null ? [] : new Dictionary<string, string> { ["traceId"] = traceId });

    public static Status NotImplemented(string domain, string method) => Plain(
        Code.Unimplemented,
        ErrorReasons.RpcNotImplemented,
        domain,
        $"The call {method} is not served yet.",
        new Dictionary<string, string> { ["method"] = method });

    public static Status DependencyUnavailable(string domain) => Of(
        new DomainException(DomainErrorKind.Unavailable, ErrorReasons.DependencyUnavailable, "A service that this one needs does not answer; retry."),
        domain);

    public static Status Unauthenticated(string domain) =>
        Plain(Code.Unauthenticated, ErrorReasons.Unauthenticated, domain, "Call this service through its sidecar.", []);

    public static Status Plain(Code code, string reason, string domain, string message, IEnumerable<KeyValuePair<string, string>> metadata)
    {
        var info = new ErrorInfo { Reason = reason, Domain = domain };
        foreach (var (key, value) in metadata)
        {
            info.Metadata[key] = value;
        }

        return new Status { Code = (int)code, Message = message, Details = { Any.Pack(info) } };
    }

    private static Code CodeOf(DomainErrorKind kind) => kind switch
    {
        DomainErrorKind.Invalid => Code.InvalidArgument,
        DomainErrorKind.NotFound => Code.NotFound,
        DomainErrorKind.AlreadyExists => Code.AlreadyExists,
        DomainErrorKind.Precondition => Code.FailedPrecondition,
        DomainErrorKind.Conflict => Code.Aborted,
        DomainErrorKind.OutOfRange => Code.OutOfRange,
        DomainErrorKind.Exhausted => Code.ResourceExhausted,
        DomainErrorKind.Unavailable => Code.Unavailable,
        _ => Code.Internal,
    };

    private static IMessage? DetailOf(DomainException refusal) => refusal.Kind switch
    {
        DomainErrorKind.Invalid when refusal.Violations.Count > 0 => BadRequest(refusal.Violations),
        DomainErrorKind.NotFound or DomainErrorKind.AlreadyExists => new ResourceInfo
        {
            ResourceType = refusal.ResourceType ?? "",
            ResourceName = refusal.ResourceName ?? "",
            Description = refusal.Message,
        },
        DomainErrorKind.Precondition => new PreconditionFailure
        {
            Violations =
            {
                new PreconditionFailure.Types.Violation { Type = refusal.Reason, Subject = refusal.ResourceName ?? "", Description = refusal.Message },
            },
        },
        DomainErrorKind.Exhausted or DomainErrorKind.Unavailable => new RetryInfo
        {
            RetryDelay = Duration.FromTimeSpan(refusal.RetryAfter ?? DefaultRetryAfter),
        },
        _ => null,
    };

    private static BadRequest BadRequest(IEnumerable<FieldViolation> violations)
    {
        var detail = new BadRequest();
        detail.FieldViolations.Add(violations.Select(violation => new BadRequest.Types.FieldViolation
        {
            Field = violation.Field,
            Description = violation.Description,
        }));
        return detail;
    }
}
