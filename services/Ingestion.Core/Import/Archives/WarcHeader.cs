using System.Globalization;

namespace Newsdesk.Articles.Import.Archives;

/// <summary>The named fields of a WARC record (ISO 28500:2017, clause 4), read as far as they can be.</summary>
public sealed record WarcHeader
{
    /// <summary>What the record is: <c>response</c>, <c>resource</c>, <c>request</c>, <c>warcinfo</c> and so on; empty when it does not say.</summary>
    public string Type { get; private init; } = "";

    /// <summary>The address that was archived; empty when it does not say.</summary>
    public string TargetUrl { get; private init; } = "";

    /// <summary>When it was archived.</summary>
    public DateTimeOffset? Time { get; private init; }

    public string ContentType { get; private init; } = "";

    /// <summary>Length of the block in bytes; null when it is missing or is no number.</summary>
    public long? ContentLength { get; private init; }

    /// <summary>Reads the lines below the version line.</summary>
    public static WarcHeader Parse(string lines)
    {
        ArgumentNullException.ThrowIfNull(lines);

        var header = new WarcHeader();
        foreach (var line in lines.AsSpan().EnumerateLines())
        {
            var colon = line.IndexOf(':');
            if (colon > 0)
            {
                header = header.With(line[..colon].Trim(), line[(colon + 1)..].Trim());
            }
        }

        return header;
    }

    private WarcHeader With(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        if (Is(name, "WARC-Type"))
        {
            return this with { Type = value.ToString().ToLowerInvariant() };
        }

        if (Is(name, "WARC-Target-URI"))
        {
            // WARC 1.0 wrote angle brackets around the address.
            return this with { TargetUrl = value.TrimStart('<').TrimEnd('>').ToString() };
        }

        if (Is(name, "Content-Type"))
        {
            return this with { ContentType = value.ToString() };
        }

        if (Is(name, "Content-Length"))
        {
            return this with { ContentLength = long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null };
        }

        return Is(name, "WARC-Date") && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? this with { Time = time.ToUniversalTime() }
            : this;
    }

    private static bool Is(ReadOnlySpan<char> name, string expected) => name.Equals(expected, StringComparison.OrdinalIgnoreCase);
}
