using System.Buffers;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Stories.Verification;

/// <summary>Checks that a speaker or holder of an opinion is a name that the source gives, near the words.</summary>
internal static class AttributionVerifier
{
    private const int MaxLength = 80;

    private static readonly SearchValues<char> NoNameMarks = SearchValues.Create("\n,;:!?\"\u201C\u201D");

    public static void Verify(string name, ResolvedEvidence source, SourceLayout layout, ProblemList problems)
    {
        if (name.Length == 0)
        {
            return;
        }

        if (!IsName(name))
        {
            problems.Add(VerificationRules.SpeakerNotNamed, $"'{name}' is no name.");
        }
        else if (!WholeWords.Contains(source.Revision.Text, name) && !WholeWords.Contains(source.Revision.Title, name))
        {
            problems.Add(VerificationRules.SpeakerNotNamed, $"Article '{source.Evidence.Article}' does not name '{name}'.");
        }
        else if (!IsNear(name, layout.Neighbourhood(source.Evidence.Span)))
        {
            problems.Add(VerificationRules.SpeakerNotNamed, $"Article '{source.Evidence.Article}' does not name '{name}' near the words.");
        }
    }

    private static bool IsName(string name) =>
        name.Length <= MaxLength && !name.AsSpan().ContainsAny(NoNameMarks) && name.Any(char.IsLetter) && name.Split(' ').Any(IsNameWord);

    private static bool IsNameWord(string word) => word.Length > 0 && !char.IsLower(word[0]) && !StopWords.Contains(word);

    // By the last word of it, by the first (Kim for Kim Jong Un), or by its initials.
    private static bool IsNear(string name, ReadOnlySpan<char> around)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var initials = string.Concat(words.Where(w => char.IsUpper(w[0])).Select(w => w[0]));
        return WholeWords.Contains(around, words[^1])
            || (IsNameWord(words[0]) && WholeWords.Contains(around, words[0]))
            || (initials.Length > 1 && WholeWords.Contains(around, initials));
    }
}
