using System.Globalization;

namespace Newsdesk.Architecture.Tests.Kubernetes;

/// <summary>Durations as Dapr writes them, as far as our manifests need: <c>10s</c>, <c>2m</c>.</summary>
internal static class GoDuration
{
    public static TimeSpan Parse(string? text) => text switch
    {
        [.. var seconds, 's'] => TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture)),
        [.. var minutes, 'm'] => TimeSpan.FromMinutes(int.Parse(minutes, CultureInfo.InvariantCulture)),
        _ => throw new FormatException($"'{text}' is not a duration in whole seconds or minutes."),
    };
}
