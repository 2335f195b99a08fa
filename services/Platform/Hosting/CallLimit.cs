using System.Threading.RateLimiting;
using Grpc.AspNetCore.Server;
using Grpc.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Newsdesk.Kernel.Errors;
using Newsdesk.Platform.Errors;

namespace Newsdesk.Platform.Hosting;

/// <summary>
/// Refuses unary calls beyond what the service can do at once, so that overload is answered early instead of by every
/// deadline passing. Streams are held back by their own flow control, health checks never.
/// </summary>
internal sealed class CallLimit(IOptions<LimitOptions> options) : IMiddleware, IAsyncDisposable
{
    private readonly ConcurrencyLimiter _limiter = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = options.Value.MaxConcurrentCalls,
        QueueLimit = options.Value.MaxWaitingCalls,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var method = context.GetEndpoint()?.Metadata.GetMetadata<GrpcMethodMetadata>()?.Method;
        if (method is not { Type: MethodType.Unary } || method.ServiceName.StartsWith("grpc.health.", StringComparison.Ordinal))
        {
            await next(context);
            return;
        }

        using var lease = await _limiter.AcquireAsync(cancellationToken: context.RequestAborted);
        if (lease.IsAcquired)
        {
            await next(context);
            return;
        }

        var refusal = new DomainException(DomainErrorKind.Exhausted, ErrorReasons.TooManyRequests, "The service is busy; retry.");
        GrpcAnswers.Write(context.Response, ErrorStatuses.Of(refusal, ErrorDomains.Of(method.FullName)));
    }

    public ValueTask DisposeAsync() => _limiter.DisposeAsync();
}
