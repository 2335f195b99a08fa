using System.Globalization;
using Grpc.Core;

namespace Newsdesk.LocalHost.Sidecar.Proxy;

/// <summary>Answers a gRPC call without a gRPC service behind it.</summary>
internal static class GrpcResponses
{
    private const string ContentType = "application/grpc";

    public static bool IsGrpc(this HttpContext context) =>
        context.Request.ContentType?.StartsWith(ContentType, StringComparison.OrdinalIgnoreCase) ?? false;

    /// <summary>A response of headers only that carries the status.</summary>
    public static void WriteGrpcError(this HttpContext context, StatusCode code, string message)
    {
        context.Response.Clear();
        context.Response.StatusCode = StatusCodes.Status200OK;
        context.Response.ContentType = ContentType;
        context.Response.Headers["grpc-status"] = ((int)code).ToString(CultureInfo.InvariantCulture);
        context.Response.Headers["grpc-message"] = Uri.EscapeDataString(message);
    }

    /// <summary>The status of a response whose headers, and perhaps messages, are out already.</summary>
    public static void AppendGrpcError(this HttpContext context, StatusCode code, string message)
    {
        context.Response.AppendTrailer("grpc-status", ((int)code).ToString(CultureInfo.InvariantCulture));
        context.Response.AppendTrailer("grpc-message", Uri.EscapeDataString(message));
    }
}
