using System.Text.RegularExpressions;

namespace Newsdesk.Kernel.Languages;

/// <summary>Names of languages, as BCP-47 has them.</summary>
public static partial class LanguageTags
{
    public const string English = "en";

    /// <summary>The language could not be told.</summary>
    public const string Undetermined = "und";

    /// <summary>Whether <paramref name="tag"/> has the form of a tag; whether there is such a language is not asked.</summary>
    public static bool IsWellFormed(string tag) => Form().IsMatch(tag);

    /// <summary>Whether the tag is of English, of whatever region.</summary>
    public static bool IsEnglish(string tag) => IsOf(tag, English);

    /// <summary>Whether the tag names a language: it is well formed, and not <see cref="Undetermined"/>.</summary>
    public static bool NamesLanguage(string tag) => IsWellFormed(tag) && !IsOf(tag, Undetermined);

    private static bool IsOf(string tag, string language)
    {
        ArgumentNullException.ThrowIfNull(tag);
        return tag.StartsWith(language, StringComparison.OrdinalIgnoreCase) && (tag.Length == language.Length || tag[language.Length] == '-');
    }

    [GeneratedRegex(@"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\z", RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
