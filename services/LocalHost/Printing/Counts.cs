using System.Globalization;

namespace Newsdesk.LocalHost.Printing;

/// <summary>Numbers with their nouns.</summary>
internal static class Counts
{
    /// <summary>For example `1 article`, `2 articles`, `0 copies`.</summary>
    public static string Of(long count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many ?? $"{one}s")}");

    /// <summary>A rate with two digits at least, for example `0.25`, `2.4`, `24`.</summary>
    public static string Rate(double rate) =>
        rate.ToString(rate switch { < 1 => "0.00", < 10 => "0.0", _ => "0" }, CultureInfo.InvariantCulture);
}
