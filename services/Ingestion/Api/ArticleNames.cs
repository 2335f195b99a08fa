using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Newsdesk.Kernel.Ids;

namespace Newsdesk.Articles.Api;

/// <summary>Reads <c>articles/{article}/revisions/{revision}</c>.</summary>
internal static class ArticleNames
{
    private const string Collection = "/revisions/";

    public static bool TryReadRevision([NotNullWhen(true)] string? name, out ArticleId article, out int revision)
    {
        article = default;
        revision = 0;
        var split = name?.IndexOf(Collection, StringComparison.Ordinal) ?? -1;
        return name is not null
            && split > 0
            && ResourceIds.TryFromName(name[..split], out article)
            && int.TryParse(name.AsSpan(split + Collection.Length), NumberStyles.None, CultureInfo.InvariantCulture, out revision)
            && revision > 0;
    }
}
