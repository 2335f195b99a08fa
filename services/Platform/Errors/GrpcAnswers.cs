using System.Globalization;
using Google.Protobuf;
using Grpc.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using Status = Google.Rpc.Status;

namespace Newsdesk.Platform.Errors;

/// <summary>Answers of a gRPC call outside of its handler: a status in the headers and no body, or in the trailers when the headers are gone.</summary>
internal static class GrpcAnswers
{
    private const string StatusHeader = "grpc-status";
    private const string MessageHeader = "grpc-message";
    private const string DetailsHeader = "grpc-status-details-bin";

    public static void Write(HttpResponse response, Status status)
    {
        if (!response.HasStarted)
        {
            response.StatusCode = StatusCodes.Status200OK;
            response.ContentType = "application/grpc";
        }

        var fields = FieldsOf(response);
        fields[StatusHeader] = status.Code.ToString(CultureInfo.InvariantCulture);
        fields[MessageHeader] = Uri.EscapeDataString(status.Message);
        fields[DetailsHeader] = Convert.ToBase64String(status.ToByteArray());
    }

    /// <summary>The status that the framework has set and not sent yet; null when there is none, or it carries details already.</summary>
    public static StatusCode? BareStatus(HttpResponse response)
    {
        var fields = FieldsOf(response);
        return StringValues.IsNullOrEmpty(fields[DetailsHeader])
            && int.TryParse(fields[StatusHeader], NumberStyles.None, CultureInfo.InvariantCulture, out var code)
                ? (StatusCode)code
                : null;
    }

    // Once the headers are gone, a status goes into the trailers.
    private static IHeaderDictionary FieldsOf(HttpResponse response) =>
        response.HasStarted && response.HttpContext.Features.Get<IHttpResponseTrailersFeature>() is { } sent ? sent.Trailers : response.Headers;
}
