using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;
using Newsdesk.Stories.Documents.Editing;
using Newsdesk.Stories.Documents.Sources;

namespace Newsdesk.Stories.Documents.Sections;

/// <summary>Finds the noun phrases of a sentence: maximal runs of noun-like words, and two such runs joined by a preposition.</summary>
internal static class HeadingPhrases
{
    private const int MaxWords = 6;

    public static List<TextSpan> Of(SourceSentence sentence)
    {
        var tokens = sentence.TokenSpan;
        var text = sentence.Article.Text.AsSpan();
        var quoted = QuotedText.Find(sentence.Text);
        var runs = FindRuns(sentence, text, tokens, quoted);
        var phrases = new List<TextSpan>();
        for (var i = 0; i < runs.Count; i++)
        {
            Add(phrases, text, tokens, runs[i]);
            if (i + 1 < runs.Count && IsLinked(text, tokens, runs[i].End, runs[i + 1].Start))
            {
                Add(phrases, text, tokens, new TokenRange(runs[i].Start, runs[i + 1].End));
            }
        }

        phrases.RemoveAll(p => CutsName(sentence, p) || DescribesPerson(sentence, p));
        return phrases;
    }

    private static List<TokenRange> FindRuns(SourceSentence sentence, ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, List<TextSpan> quoted)
    {
        var runs = new List<TokenRange>();
        var start = -1;
        for (var at = 0; at <= tokens.Length; at++)
        {
            if (at < tokens.Length && IsNounLike(sentence, text, tokens, at, start >= 0, quoted))
            {
                start = start < 0 ? at : start;
                continue;
            }

            if (start >= 0)
            {
                // "advocates fear that": the last word is a verb.
                var isVerbLast = at < tokens.Length && tokens[at].Of(text) is "that" && char.IsLower(text[tokens[at - 1].Start]);
                var end = isVerbLast ? at - 1 : at;
                if (end > start)
                {
                    runs.Add(new TokenRange(start, end));
                }

                start = -1;
            }
        }

        return runs;
    }

    private static bool IsNounLike(SourceSentence sentence, ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int at, bool isInside, List<TextSpan> quoted)
    {
        var token = tokens[at];
        if (token.Kind is not TokenKind.Word || QuotedText.Overlaps(quoted, new TextSpan(token.Start - sentence.Span.Start, token.End - sentence.Span.Start)))
        {
            return false;
        }

        var word = token.Of(text);
        if (word is "'s" or "\u2019s")
        {
            return isInside && at + 1 < tokens.Length && tokens[at + 1].Kind is TokenKind.Word && HeadingWords.CanStand(tokens[at + 1].Of(text));
        }

        if (!isInside && at > 0 && char.IsLower(word[0]) && HeadingWords.IsBeforeVerb(tokens[at - 1].Of(text), word))
        {
            return false;
        }

        // A run goes on only over single spaces: no line break, no bracket.
        return HeadingWords.CanStand(word) && (!isInside || tokens[at].Start - tokens[at - 1].End <= 1);
    }

    private static bool IsLinked(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int from, int to)
    {
        var isShort = to - from is 1 or 2 && HeadingWords.IsLink(tokens[from].Of(text));
        var isNoun = tokens[from].Of(text) is "of" || char.IsLower(text[tokens[from - 1].Start]);
        return isShort && isNoun && (to - from == 1 || tokens[from + 1].Of(text) is "the" or "a" or "an" or "its" or "their")
            && !text[tokens[from].Start..tokens[to].Start].Contains('\n');
    }

    // "the Aldersund Institute" of "the Aldersund Institute for Foreign Affairs"
    private static bool CutsName(SourceSentence sentence, TextSpan phrase) =>
        sentence.Article.Member.Annotation.MentionsIn(sentence.Span).Any(m => m.Span.Overlaps(phrase) && !phrase.Contains(m.Span));

    // "security expert" beside a name says who speaks, not what the point is about.
    private static bool DescribesPerson(SourceSentence sentence, TextSpan phrase)
    {
        var text = sentence.Article.Text;
        foreach (var mention in sentence.Article.Member.Annotation.MentionsIn(sentence.Span).Where(m => m.Kind is MentionKind.Person))
        {
            if (mention.Span.Overlaps(phrase))
            {
                return true;
            }

            var gap = mention.Span.End <= phrase.Start ? new TextSpan(mention.Span.End, phrase.Start) : new TextSpan(phrase.End, mention.Span.Start);
            if (gap.Of(text).Trim() is "" or "," or ", a" or ", an" or ", the" or "is a" or "is the" or "was a" or ", who is")
            {
                return true;
            }
        }

        return false;
    }

    private static void Add(List<TextSpan> phrases, ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, TokenRange range)
    {
        if (range.Count is >= 2 and <= MaxWords + 1 && HeadingWords.CanClose(tokens[range.End - 1].Of(text))
            && !HeadingWords.IsVague(tokens[range.End - 1].Of(text)))
        {
            phrases.Add(range.SpanOf(tokens));
        }
    }
}
