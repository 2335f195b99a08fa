namespace Newsdesk.Articles.Feeds;

/// <summary>Makes the addresses of a feed absolute.</summary>
internal static class FeedAddress
{
    /// <summary>Longer than any browser takes.</summary>
    private const int MaxLength = 8_192;

    /// <summary>The address by its base; as it stands when it is absolute or there is no base; null when there is none.</summary>
    public static string? Resolve(Uri? origin, string? url)
    {
        url = url?.Trim();
        if (string.IsNullOrEmpty(url) || url.Length > MaxLength)
        {
            return null;
        }

        return origin is not null && Uri.TryCreate(origin, url, out var absolute) ? Original(absolute, url) : url;
    }

    // Only what was relative is rewritten.
    private static string Original(Uri absolute, string url) => Uri.TryCreate(url, UriKind.Absolute, out var own) && own.Scheme != Uri.UriSchemeFile ? url : absolute.AbsoluteUri;
}
