using Grpc.AspNetCore.Server;
using Grpc.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Newsdesk.Platform.Errors;

/// <summary>
/// Gives requests that cannot be read a proper answer. The framework reads the request of a unary or server-streaming
/// call before any interceptor runs, and answers UNKNOWN when it is not a message.
/// </summary>
internal sealed partial class MalformedRequests(ILogger<MalformedRequests> logger) : IMiddleware
{
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);
        if (context.GetEndpoint()?.Metadata.GetMetadata<GrpcMethodMetadata>() is not { } call || GrpcAnswers.BareStatus(context.Response) is not { } status)
        {
            return;
        }

        var domain = ErrorDomains.Of(call.Method.FullName);
        if (context.Items.ContainsKey(ErrorInterceptor.EnteredKey))
        {
            // Every failure of the handler has its details by now; a bare status is of the answer's own making.
            if (status is StatusCode.Unknown or StatusCode.ResourceExhausted)
            {
                LogAnswerUnwritable(call.Method.FullName);
                GrpcAnswers.Write(context.Response, ErrorStatuses.Internal(domain, traceId: null));
            }
        }
        else if (status == StatusCode.ResourceExhausted)
        {
            GrpcAnswers.Write(context.Response, ErrorStatuses.Of(RequestRefusals.TooLarge(), domain));
        }
        else if (status is StatusCode.Unknown or StatusCode.Internal)
        {
            LogMalformed(call.Method.FullName);
            GrpcAnswers.Write(context.Response, ErrorStatuses.Of(RequestRefusals.Malformed(), domain));
        }
    }

    [LoggerMessage(EventId = 1, EventName = "RequestMalformed", Level = LogLevel.Debug, Message = "A request of {Method} is not a message of its type")]
    private partial void LogMalformed(string method);

    [LoggerMessage(EventId = 2, EventName = "AnswerUnwritable", Level = LogLevel.Error, Message = "The answer of {Method} could not be written")]
    private partial void LogAnswerUnwritable(string method);
}
