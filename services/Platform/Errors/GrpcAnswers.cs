using System.Globalization;
using Google.Protobuf;
using Grpc.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Status = Google.Rpc.Status;

namespace Newsdesk.Platform.Errors;

/// <summary>Answers of a gRPC call outside of its handler: a status in the headers and no body.</summary>
internal static class GrpcAnswers
{
    private const string StatusHeader = "grpc-status";
    private const string MessageHeader = "grpc-message";
    private const string DetailsHeader = "grpc-status-details-bin";

    public static void Write(HttpResponse response, Status status)
    {
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = "application/grpc";
        response.Headers[StatusHeader] = status.Code.ToString(CultureInfo.InvariantCulture);
        response.Headers[MessageHeader] = Uri.EscapeDataString(status.Message);
        response.Headers[DetailsHeader] = Convert.ToBase64String(status.ToByteArray());
    }

    /// <summary>The status that the framework has set and not sent yet; null when it was sent, or carries details already.</summary>
    public static StatusCode? BareStatus(HttpResponse response) =>
        !response.HasStarted
        && StringValues.IsNullOrEmpty(response.Headers[DetailsHeader])
        && int.TryParse(response.Headers[StatusHeader], NumberStyles.None, CultureInfo.InvariantCulture, out var code)
            ? (StatusCode)code
            : null;
}
