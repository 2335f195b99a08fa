using System.ComponentModel.DataAnnotations;

namespace Newsdesk.Platform.Hosting;

/// <summary>How much a service takes on at once. Section <c>Limits</c>.</summary>
public sealed class LimitOptions
{
    public const string Section = "Limits";

    /// <summary>Unary calls at work at once; the sidecar does not limit them.</summary>
    [Range(1, 100_000)]
    public int MaxConcurrentCalls { get; set; } = 512;

    /// <summary>Unary calls that wait for one of those to end. Beyond them calls are refused at once.</summary>
    [Range(0, 100_000)]
    public int MaxWaitingCalls { get; set; } = 2048;
}
