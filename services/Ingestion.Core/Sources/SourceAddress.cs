using System.Diagnostics.CodeAnalysis;
using Newsdesk.Articles.Intake;
using Newsdesk.Kernel.Ids;

namespace Newsdesk.Articles.Sources;

/// <summary>
/// The address of a feed: checked, and brought to the key under which it counts as the same. Only scheme, fragment, default port, case of the host and a closing slash are
/// left out: parameters that mean nothing for an article may choose the feed.
/// </summary>
public static class SourceAddress
{
    private const int IdLength = 20;

    /// <summary>Answers false, with a problem that completes the sentence "The address ...".</summary>
    public static bool TryParse(string url, [NotNullWhen(true)] out Uri? address, [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(url);
        problem = null;
        if (url.Length > SubmissionLimits.Url)
        {
            address = null;
            problem = $"must have at most {SubmissionLimits.Url} UTF-16 code units";
        }
        else if (url.Trim().Any(char.IsControl))
        {
            address = null;
            problem = "must not hold control characters";
        }
        else if (!Uri.TryCreate(url.Trim(), UriKind.Absolute, out address) || address.Scheme is not ("http" or "https") || !HasHost(address))
        {
            problem = "must be an absolute http or https address";
        }
        else if (address.UserInfo.Length > 0)
        {
            problem = "must not carry a user name or password";
        }

        return problem is null && address is not null;
    }

    /// <summary>What two addresses of one feed have in common.</summary>
    public static string KeyOf(string url) => TryParse(url, out var address, out _)
        ? $"{address.IdnHost.ToLowerInvariant()}{(address.IsDefaultPort ? "" : $":{address.Port}")}{address.PathAndQuery.TrimEnd('/')}"
        : url;

    /// <summary>The id of a source that nobody has named.</summary>
    public static SourceId IdOf(string url) => ResourceIds.Parse<SourceId>(StableHash.Base32(KeyOf(url), "s", IdLength));

    /// <summary>Readers' lists write <c>feed://host/path</c> and <c>feed:https://host/path</c> for what is fetched over http.</summary>
    public static string WithoutFeedScheme(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        url = url.Trim();
        return url.StartsWith("feed://", StringComparison.OrdinalIgnoreCase) ? string.Concat("http://", url.AsSpan("feed://".Length))
            : url.StartsWith("feed:http", StringComparison.OrdinalIgnoreCase) ? url["feed:".Length..]
            : url;
    }

    // Some names of hosts are found to be none only when they are brought to ASCII.
    private static bool HasHost(Uri address)
    {
        try
        {
            return address.IdnHost.Length > 0;
        }
        catch (UriFormatException)
        {
            return false;
        }
    }
}
