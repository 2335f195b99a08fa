using Microsoft.AspNetCore.Http.Features;

namespace Newsdesk.LocalHost.Sidecar.Proxy;

/// <summary>
/// Stands in for HTTP/2 stream resets while a call is forwarded: when the application breaks off in mid-answer, the caller gets trailers with
/// UNAVAILABLE in place of a reset that clients report as an internal error.
/// </summary>
internal sealed class StreamBreakage : IHttpResetFeature
{
    public bool Happened { get; private set; }

    public void Reset(int errorCode) => Happened = true;
}
