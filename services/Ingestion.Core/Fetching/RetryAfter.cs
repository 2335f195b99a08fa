using System.Globalization;

namespace Newsdesk.Articles.Fetching;

/// <summary>Reads the header <c>Retry-After</c>: seconds, or a date in one of the forms of HTTP.</summary>
public static class RetryAfter
{
    private static readonly string[] DateFormats =
    [
        "ddd, d MMM yyyy HH:mm:ss 'GMT'",
        "dddd, dd-MMM-yy HH:mm:ss 'GMT'",
        "ddd MMM d HH:mm:ss yyyy",
    ];

    /// <returns>How long to wait, from zero to <paramref name="max"/>; null when the header says nothing that can be read.</returns>
    public static TimeSpan? Read(string? header, DateTimeOffset now, TimeSpan max)
    {
        var text = header.AsSpan().Trim();
        if (text.IsEmpty)
        {
            return null;
        }

        if (!text.ContainsAnyExceptInRange('0', '9'))
        {
            return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < max.TotalSeconds ? TimeSpan.FromSeconds(seconds) : max;
        }

        return DateTimeOffset.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var date)
            ? Limit(date - now, max)
            : null;
    }

    private static TimeSpan Limit(TimeSpan wait, TimeSpan max) => wait < TimeSpan.Zero ? TimeSpan.Zero : wait < max ? wait : max;
}
