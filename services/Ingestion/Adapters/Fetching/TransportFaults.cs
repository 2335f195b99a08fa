using System.Net.Sockets;
using Newsdesk.Articles.Ports;
using Polly.Timeout;

namespace Newsdesk.Articles.Adapters.Fetching;

/// <summary>Says in our words what the layers below throw.</summary>
internal static class TransportFaults
{
    /// <summary>Whether sending the same again may help: a connection that was refused or broke, not a slow server and not a wrong answer.</summary>
    public static bool IsTransient(Exception fault) => ToFetchException(fault).IsTransient;

    public static FetchException ToFetchException(Exception fault)
    {
        for (var cause = fault; cause is not null; cause = cause.InnerException)
        {
            if (cause is FetchException known)
            {
                return known;
            }
        }

        return fault switch
        {
            TimeoutRejectedException => new FetchException(WebProblem.TimedOut, "It took too long, with all retries.", fault),
            HttpRequestException failed => OfKind(failed.HttpRequestError, failed),
            HttpIOException broken => OfKind(broken.HttpRequestError, broken),
            IOException or SocketException => Broken(fault),
            _ => new FetchException(WebProblem.BadAnswer, "The answer could not be read.", fault),
        };
    }

    private static FetchException OfKind(HttpRequestError kind, Exception fault) => kind switch
    {
        HttpRequestError.SecureConnectionError => new FetchException(WebProblem.Unreachable, "It has no certificate that we trust, or speaks no TLS that we know.", fault),
        HttpRequestError.ConfigurationLimitExceeded => new FetchException(WebProblem.BadAnswer, "The head of the answer is too large.", fault),
        HttpRequestError.InvalidResponse or HttpRequestError.HttpProtocolError or HttpRequestError.ExtendedConnectNotSupported or HttpRequestError.VersionNegotiationError =>
            new FetchException(WebProblem.BadAnswer, "The answer is not HTTP as we know it.", fault),
        _ => Broken(fault),
    };

    private static FetchException Broken(Exception fault) => new(WebProblem.Unreachable, "The connection broke.", fault) { IsTransient = true };
}
