using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Newsdesk.Articles.Identity;

/// <summary>Brings every address under which a site shows one article to one form.</summary>
public sealed class UrlCanonicalizer(UrlRules rules)
{
    private const int MaxCacheDepth = 3;

    public static UrlCanonicalizer Default { get; } = new(UrlRules.Default);

    /// <summary>Answers false, with a problem that completes the sentence "The address ...", when there is no article address in <paramref name="url"/>.</summary>
    public bool TryCanonicalize(string url, [NotNullWhen(true)] out CanonicalUrl? canonical, [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(url);

        canonical = null;
        if (!TryParse(url.Trim(), out var uri, out problem))
        {
            return false;
        }

        for (var depth = 0; depth < MaxCacheDepth && Unwrap(uri) is { } inner; depth++)
        {
            uri = inner;
        }

        var host = HostOf(uri);
        var authority = uri.IsDefaultPort ? host : $"{host}:{uri.Port}";
        var site = uri.IsDefaultPort ? rules.SiteOf(host) : $"{rules.SiteOf(host)}:{uri.Port}";
        var path = UpperCaseEscapes(uri.AbsolutePath);
        var parameters = Parameters(uri.Query);
        canonical = new CanonicalUrl(
            string.Concat(uri.Scheme, "://", authority, path) + Query(parameters),
            site + KeyPath(path) + Query(parameters.Order(StringComparer.Ordinal)),
            host);
        return true;
    }

    private static bool TryParse(string url, [NotNullWhen(true)] out Uri? uri, [NotNullWhen(false)] out string? problem)
    {
        problem = null;
        if (!Uri.TryCreate(url, UriKind.Absolute, out uri) || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps))
        {
            problem = "must be an absolute http or https address";
        }
        else if (uri.UserInfo.Length > 0)
        {
            problem = "must not carry a user name or password";
        }
        else if (!TryReadHost(uri, out var host) || (uri.HostNameType is UriHostNameType.Dns && !IsHostName(host)))
        {
            problem = "must name a host by its full name";
        }

        return problem is null && uri is not null;
    }

    // Some names of hosts are found to be none only when they are brought to ASCII.
    private static bool TryReadHost(Uri uri, [NotNullWhen(true)] out string? host)
    {
        try
        {
            host = uri.IdnHost;
            return true;
        }
        catch (UriFormatException)
        {
            host = null;
            return false;
        }
    }

    private static bool IsHostName(string host)
    {
        var name = host.AsSpan().TrimEnd('.');
        return name.Length is > 0 and <= 253 && (name.Contains('.') || name is "localhost") && !name.Contains("..", StringComparison.Ordinal);
    }

    private static string HostOf(Uri uri) => uri.IdnHost.TrimEnd('.').ToLowerInvariant();

    // A cache keeps the page's own address in its path: /c/s/example.org/story, /amp/s/example.org/story.
    private Uri? Unwrap(Uri uri)
    {
        var host = HostOf(uri);
        if (!rules.CacheHosts.Any(cache => Matches(cache, host, uri.AbsolutePath)))
        {
            return null;
        }

        var inner = uri.AbsolutePath.AsSpan().TrimStart('/');
        inner = inner[(inner.IndexOf('/') + 1)..];
        var isSecure = inner.StartsWith("s/", StringComparison.Ordinal);
        var address = string.Concat(isSecure ? "https://" : "http://", isSecure ? inner[2..] : inner, uri.Query);
        return TryParse(address, out var page, out _) ? page : null;
    }

    private static bool Matches(string cache, string host, string path)
    {
        var parts = cache.Split(' ');
        var isHost = parts[0].StartsWith('*') ? host.EndsWith(parts[0][1..], StringComparison.Ordinal) : host == parts[0];
        return isHost && (parts.Length == 1 || path.StartsWith(parts[1], StringComparison.Ordinal));
    }

    private string KeyPath(string path)
    {
        foreach (var segment in rules.PathSegments)
        {
            path = path.Replace(segment, "/", StringComparison.OrdinalIgnoreCase);
        }

        path = path.TrimEnd('/');
        foreach (var end in rules.PathEnds)
        {
            if (path.EndsWith(end, StringComparison.OrdinalIgnoreCase))
            {
                path = path[..^end.Length];
                break;
            }
        }

        return path.TrimEnd('/');
    }

    private List<string> Parameters(string query)
    {
        List<string> kept = [];
        var rest = query.AsSpan(Math.Min(1, query.Length));
        foreach (var range in rest.Split('&'))
        {
            var parameter = rest[range].TrimEnd('=');
            if (parameter.Length > 0 && parameter[0] != '=' && !rules.IsIdle(parameter))
            {
                kept.Add(UpperCaseEscapes(parameter.ToString()));
            }
        }

        return kept;
    }

    private static string Query(IEnumerable<string> parameters)
    {
        var query = string.Join('&', parameters);
        return query.Length == 0 ? "" : "?" + query;
    }

    // Uri decodes what needs no escape and resolves dot segments; it leaves %2f beside %2F.
    private static string UpperCaseEscapes(string text)
    {
        if (!text.Contains('%', StringComparison.Ordinal))
        {
            return text;
        }

        var upper = new StringBuilder(text);
        for (var i = 0; i + 2 < text.Length; i++)
        {
            if (text[i] == '%')
            {
                upper[i + 1] = char.ToUpperInvariant(text[i + 1]);
                upper[i + 2] = char.ToUpperInvariant(text[i + 2]);
            }
        }

        return upper.ToString();
    }
}
