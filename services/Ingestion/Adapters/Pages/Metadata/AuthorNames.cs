using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Newsdesk.Articles.Adapters.Pages.Metadata;

/// <summary>Takes the names out of a byline: without "By", roles, degrees, addresses, accounts, dates and employers.</summary>
internal static partial class AuthorNames
{
    private const int MaxByline = 400;
    private const int MaxName = 80;
    private const int MaxWords = 7;

    private static readonly FrozenSet<string> Roles = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "admin", "administrator", "analyst", "anchor", "assistant", "associate", "author", "bureau", "by", "chief", "columnist", "commerce", "content", "contributing", "contributor", "contributors", "correspondent", "critic", "deputy",
        "desk", "digital", "director", "editor", "editorial", "editors", "executive", "freelance", "freelancer", "guest", "host", "in", "intern", "journalist", "lead", "managing", "multimedia", "national", "news", "opinion",
        "photographer", "photos", "political", "partner", "producer", "redacción", "redaction", "redaktion", "redazione", "rédaction", "reporter", "reporters", "reviewer", "science", "senior", "special", "specialist", "sponsored", "sports", "staff", "strategist", "team", "tech", "updates", "video", "web", "writer", "writers");

    private static readonly FrozenSet<string> Degrees = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "BA", "BS", "BSN", "CNM", "CPT", "CSCS", "DDS", "DMD", "DO", "DVM", "EdD", "Esq", "FACS", "FAAP", "JD", "LCSW", "LD", "LDN", "LMFT", "MA", "MBA", "MD", "MEd", "MFA", "MPH", "MS", "MSN", "NP", "OD", "PharmD", "PhD", "PsyD", "RD", "RDN", "RN", "USN");

    private static readonly FrozenSet<string> Employers = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "afp", "agency", "ap", "bloomberg", "cnn", "gazette", "herald", "institute", "magazine", "media", "channel", "network", "networks", "news", "newspaper", "newspapers", "post", "press", "radio", "reuters", "service", "times", "today", "tribune", "university");

    private static readonly SearchValues<char> NoName = SearchValues.Create(":/<>?!#");

    /// <param name="byline">Text of a byline, or one name.</param>
    /// <param name="siteName">Name of the site, which is nobody's.</param>
    public static IEnumerable<string> Split(string byline, string? siteName = null)
    {
        if (byline.Length > MaxByline || byline.Contains("://", StringComparison.Ordinal) || byline.StartsWith('@'))
        {
            yield break;
        }

        var isFirst = true;
        foreach (var part in Separators().Split(Parenthesis().Replace(PlainText.OneLine(byline), " ")))
        {
            if (Clean(part) is { } name && IsName(name, isFirst) && (isFirst || !name.Equals(siteName, StringComparison.OrdinalIgnoreCase)))
            {
                isFirst = false;
                yield return name;
            }
        }
    }

    /// <summary>Whether a text has the form of a person's name: two to five words, each with a capital where the script has them.</summary>
    public static bool IsPerson(string name)
    {
        var words = name.Split(' ');
        if (name.AsSpan().ContainsAny(NoName) || name.StartsWith("The ", StringComparison.Ordinal))
        {
            return false;
        }

        return words.Length is >= 2 and <= 5 ? words.Count(word => char.IsUpper(word[0])) >= 2 && !words.Any(word => Roles.Contains(word) || Employers.Contains(word)) : words.Length == 1 && name.Length is >= 2 and <= 12 && name.All(c => c > '\u2E80');
    }

    private static string? Clean(string part)
    {
        var name = part;
        for (var i = 0; i < 2; i++)
        {
            name = Lead().Replace(WithoutStop(name.Trim(' ', ',', ':', '|', '·', '•', '-', '–', '—', '*', '/', '’', '"').TrimStart('.')), "");
        }

        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var stop = words.FindIndex(1 <= words.Count ? 1 : 0, word => word is "for" or "at" or "is" or "|" or "-" or "–" or "—" or "Published" or "Updated" or "Posted" or "on");
        words = stop > 0 ? words[..stop] : words;
        while (words.Count > 2 && Degrees.Contains(words[^1].Replace(".", "", StringComparison.Ordinal)))
        {
            words.RemoveAt(words.Count - 1);
        }

        name = string.Join(' ', words).TrimEnd(',');
        return name.Length == 0 ? null : name;
    }

    // The stop of an initial or of "Jr." belongs to the name.
    private static string WithoutStop(string name) => name.EndsWith('.') && name.Length - name.LastIndexOf(' ') > 5 ? name.TrimEnd('.') : name;

    private static bool IsName(string name, bool isFirst)
    {
        var words = name.Split(' ');
        if (!isFirst && Degrees.Contains(name.Replace(".", "", StringComparison.Ordinal)))
        {
            return false;
        }

        if (name.Length is < 2 or > MaxName || words.Length > MaxWords || name.Contains('@', StringComparison.Ordinal) || name.Contains(':', StringComparison.Ordinal) || name.Count(char.IsDigit) > 1 || !name.Any(c => char.IsUpper(c) || char.GetUnicodeCategory(c) is UnicodeCategory.OtherLetter))
        {
            return name.Length is > 2 and < 30 && isFirst && words.Length == 1 && name.All(c => char.IsLetterOrDigit(c) || c is '_' or '-') && name.Any(char.IsLetter) && !Roles.Contains(name);
        }

        if (words.All(word => Roles.Contains(word.Trim('.', ','))) && !(isFirst && words.Length > 1 && words[^1] is "Staff" or "Team" or "Desk"))
        {
            return false;
        }

        return isFirst || !(Host().IsMatch(name) || words.Any(word => Roles.Contains(word) || Employers.Contains(word)) || (words.Length == 1 && name.Length <= 5 && name.All(c => char.IsUpper(c) || c is '.')));
    }

    [GeneratedRegex(@"^\s*(written\s+by|words\s+by|story\s+by|text\s+by|reported\s+by|posted\s+by|reviewed\s+by|by|von|par|por|di|door|av|af|texto|text|author|authors|autor|autore|auteur|作者|記者|记者|文)\s*[:：]?\s+|^(作者|記者|记者|文|By)[:：]", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Lead();

    [GeneratedRegex(@"\([^()]{0,60}\)|\[[^\[\]]{0,60}\]", RegexOptions.NonBacktracking)]
    private static partial Regex Parenthesis();

    [GeneratedRegex(@"\s*[;|·•、]\s*|\s*,\s+(?:and\s+)?|\s+(?:and|und|et|y|&|with)\s+|\s+[-–—]\s+", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Separators();

    [GeneratedRegex(@"\.(com|net|org|co|tv|de|fr|uk|news|io)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Host();
}
