using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;
using Newsdesk.Stories.Documents.Sources;
using Newsdesk.Stories.Members;

namespace Newsdesk.Stories.Documents.Ranking;

/// <summary>
/// Tells who says a quotation, but only where the words beside it leave no doubt: a name next to a verb of saying. A speaker taken from a pronoun or from the
/// nearest name would now and then put words into a wrong mouth.
/// </summary>
internal static class NamedSpeaker
{
    /// <summary>Words that a title or an apposition may put between a name and its verb, or a verb and its name.</summary>
    private const int Reach = 8;

    /// <summary>Letters of the longest title that is cut short.</summary>
    private const int MaxAbbreviation = 3;

    /// <summary>The speaker's fullest name in the article; empty when nobody is named beside the words.</summary>
    public static string Of(Quotation quotation, MemberArticle member)
    {
        var text = member.Text.AsSpan();
        if (quotation.Speaker is not { } speaker || !speaker.FitsIn(text.Length) || !quotation.Content.FitsIn(text.Length)
            || !IsName(quotation.SpeakerFullForm))
        {
            return "";
        }

        var isSaid = speaker.Start >= quotation.Content.End
            ? IsSaidBehind(text[quotation.Content.End..speaker.Start], text[speaker.End..])
            : speaker.End <= quotation.Content.Start
                && IsSaidBefore(member.Annotation, speaker, text[..speaker.Start], text[speaker.End..quotation.Content.Start]);
        return isSaid && IsNamed(speaker.Of(text), quotation.SpeakerFullForm) ? quotation.SpeakerFullForm : "";
    }

    private static bool IsName(string name) => name.Length > 1 && char.IsUpper(name[0]) && name[^1] != '.';

    // "...," said the mayor, Anna Brandt | "...," Brandt said | "...," Mayor Anna Brandt, 51, told reporters
    private static bool IsSaidBehind(ReadOnlySpan<char> between, ReadOnlySpan<char> behind)
    {
        if (between.ContainsAny("\n;") || CountWords(between) > Reach)
        {
            return false;
        }

        return HasVerb(between) ? !StartsPossessive(behind) : HasVerbSoon(behind);
    }

    // Brandt said: "..." | Brandt, the mayor, told reporters that "..." | "..." Brandt said on Friday. "..."
    private static bool IsSaidBefore(Annotation annotation, TextSpan speaker, ReadOnlySpan<char> before, ReadOnlySpan<char> between)
    {
        if (between.Contains('\n') || IsObject(before) || IsAnotherBetween(annotation, speaker, between))
        {
            return false;
        }

        return HasVerbSoon(between) || (HasVerb(between) && CountWords(between) <= Reach && IsFirstOfItsLine(annotation, speaker, before));
    }

    // Brandt said no. Lopez disagreed. "...": in a sentence of its own another may be the one who speaks.
    private static bool IsAnotherBetween(Annotation annotation, TextSpan speaker, ReadOnlySpan<char> between)
    {
        var stop = FindStop(between);
        return stop >= 0 && annotation.MentionsIn(new TextSpan(speaker.End + stop, speaker.End + between.Length)).Any(m => m.Kind is MentionKind.Person);
    }

    // The first stop that is not one of "Mr." and its like.
    private static int FindStop(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length;)
        {
            var stop = text[at..].IndexOf(". ");
            if (stop < 0)
            {
                return -1;
            }

            var word = text[at..(at + stop)];
            if (word.Length - word.LastIndexOf(' ') - 1 > MaxAbbreviation)
            {
                return at + stop;
            }

            at += stop + 1;
        }

        return -1;
    }

    // "Abe called on others to stop Kim, saying": the one named first speaks, not the nearest.
    private static bool IsFirstOfItsLine(Annotation annotation, TextSpan speaker, ReadOnlySpan<char> before)
    {
        var start = Math.Max(before.LastIndexOf('\n'), before.LastIndexOf(". ")) + 1;
        return !annotation.MentionsIn(new TextSpan(start, speaker.Start)).Any(m => m.Kind is MentionKind.Person && m.Span.End <= speaker.Start);
    }

    // "told Brandt", "asked Brandt"
    private static bool IsObject(ReadOnlySpan<char> before)
    {
        var last = before.TrimEnd();
        last = last[(last.LastIndexOf(' ') + 1)..];
        return last is "told" or "tells" or "asked" or "asks" or "urged" or "against" or "about" or "by";
    }

    private static bool StartsPossessive(ReadOnlySpan<char> behind) => behind is ['\'' or '\u2019', 's', ..];

    private static bool HasVerbSoon(ReadOnlySpan<char> behind)
    {
        if (StartsPossessive(behind))
        {
            return false;
        }

        var words = 0;
        foreach (var token in Tokenizer.Tokenize(behind[..Math.Min(behind.Length, 120)]))
        {
            var word = token.Of(behind);
            if (ReportingVerbs.Contains(word))
            {
                return true;
            }

            words += token.Kind is TokenKind.Word or TokenKind.Number ? 1 : 0;
            if (words > Reach || word is "." or "!" or "?" or ";" or "\"" or "\u201C" || behind[token.Start..].StartsWith("and ", StringComparison.Ordinal))
            {
                return false;
            }
        }

        return false;
    }

    private static bool HasVerb(ReadOnlySpan<char> text)
    {
        foreach (var token in Tokenizer.Tokenize(text))
        {
            if (ReportingVerbs.Contains(token.Of(text)))
            {
                return true;
            }
        }

        return false;
    }

    private static int CountWords(ReadOnlySpan<char> text) => text.Trim().Count(' ') + 1;

    // "Brandt" or "Mayor Anna Brandt" for Anna Brandt.
    private static bool IsNamed(ReadOnlySpan<char> surface, ReadOnlySpan<char> name)
    {
        foreach (var range in name.Split(' '))
        {
            var word = name[range];
            if (word.Length > 1 && char.IsUpper(word[0]) && surface.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
