using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;
using Newsdesk.Stories.Documents.Printing;
using Newsdesk.Stories.Documents.Ranking;
using Newsdesk.Stories.Documents.Sources;
using Newsdesk.Stories.Members;

namespace Newsdesk.Stories.Documents.Sections;

/// <summary>Finds the quotations of an article that can be printed alone: whole thoughts of speakers whom the article names.</summary>
internal sealed class QuoteFinder(DocumentPress press)
{
    private const int MinWords = 7;
    private const int MaxWords = 50;

    private readonly HashSet<string> _printed = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Prints up to <paramref name="limit"/> quotations that were not printed before, of as many speakers as there are.</summary>
    public List<DocumentSentence> Print(SourceArticle article, int limit)
    {
        var quotes = new List<DocumentSentence>();
        var whole = article.Member.Annotation.Quotations.Where(q => IsWhole(article.Member, q))
            .Select(q => (Quotation: q, Speaker: NamedSpeaker.Of(q, article.Member))).ToList();
        var ranked = whole.OrderBy(q => IsContinued(q.Quotation)).ToList();
        foreach (var (quotation, speaker) in ranked.DistinctBy(q => q.Speaker).Concat(ranked))
        {
            var content = Trim(article.Text, quotation.Content);
            if (quotes.Count < limit && !press.IsPrinted(article, content) && IsNew(content.Of(article.Text))
                && press.Quote(article.Member, content, speaker) is { } quote)
            {
                quotes.Add(quote);
            }
        }

        return quotes;
    }

    // The same words quoted by another outlet, perhaps cut shorter, are the same quotation.
    private bool IsNew(string words)
    {
        var start = words[..Math.Min(words.Length, 30)].Replace('\u2019', '\'');
        return !_printed.Contains(start) && _printed.Add(start);
    }

    private static bool IsWhole(MemberArticle member, Quotation quotation)
    {
        if (!quotation.IsDirect || !quotation.Content.FitsIn(member.Text.Length) || NamedSpeaker.Of(quotation, member).Length == 0)
        {
            return false;
        }

        var words = quotation.Content.Of(member.Text.AsSpan());
        var count = words.Count(' ') + 1;
        return count is >= MinWords and <= MaxWords
            && (char.IsUpper(words[0]) || char.IsDigit(words[0]))
            && !words.ContainsAny("\n\"\u201C\u201D")
            && !LeansOnNeighbours(words)
            && !(IsContinued(quotation) && HasPronoun(words))
            && !Boilerplate.IsSentence(words);
    }

    // "I closed my eyes," she said. "When I opened them ...": what comes behind the speaker goes on.
    private static bool IsContinued(Quotation quotation) => quotation.Speaker is { } speaker && speaker.End <= quotation.Content.Start;

    private static bool HasPronoun(ReadOnlySpan<char> words)
    {
        foreach (var range in words.Split(' '))
        {
            if (WordClasses.Is(words[range].Trim(",.!?"), WordTraits.PersonalPronoun | WordTraits.NeuterPronoun))
            {
                return true;
            }
        }

        return false;
    }

    // "That is the message": of what?
    private static bool LeansOnNeighbours(ReadOnlySpan<char> words)
    {
        var end = words.IndexOfAny(" ,");
        return words.StartsWith("But ", StringComparison.Ordinal) || words.StartsWith("And ", StringComparison.Ordinal)
            || words.StartsWith("The second ", StringComparison.Ordinal)
            || end > 0 && WordClasses.Is(words[..end], WordTraits.Leaning);
    }

    private static TextSpan Trim(string text, TextSpan content)
    {
        var end = content.End;
        while (end > content.Start && (text[end - 1] is ',' or ';' or '-' or '\u2013' or '\u2014' || char.IsWhiteSpace(text[end - 1])))
        {
            end--;
        }

        return new TextSpan(content.Start, end);
    }
}
