using System.Globalization;
using Newsdesk.Kernel.Ids;
using Newsdesk.Kernel.Text;
using Newsdesk.Stories.Documents;

namespace Newsdesk.Stories.Verification;

/// <summary>Adds up what a document takes over of each article, whichever of its revisions it shows.</summary>
internal sealed class VerbatimVerifier(SourceLayouts layouts, int maxWords)
{
    private readonly Dictionary<ArticleId, Dictionary<string, List<TextSpan>>> _spans = [];
    private readonly Dictionary<ArticleId, HashSet<string>> _gone = [];

    /// <summary>Notes a sentence of the document; headlines, quotations and fixed sentences are free.</summary>
    public void Note(DocumentSentence sentence, ResolvedEvidence source)
    {
        if (!IsFree(sentence) && source.Evidence.Part is ArticlePart.Text)
        {
            Of(Of(_spans, source.Evidence.Article), source.PartText).Add(source.Evidence.Span);
        }
    }

    /// <summary>Notes a sentence that the document shows as gone: these together have a limit of the same size.</summary>
    public void NoteGone(DocumentSentence sentence)
    {
        if (!IsFree(sentence) && sentence.Evidence is [{ Part: ArticlePart.Text } source, ..])
        {
            Of(_gone, source.Article).Add(sentence.Text);
        }
    }

    public void Verify(ProblemList problems)
    {
        foreach (var (article, texts) in _spans)
        {
            Verify(article, texts.Sum(t => VerbatimMeter.Count(layouts.Of(t.Key), t.Value)), problems);
        }

        foreach (var (article, sentences) in _gone)
        {
            Verify(article, sentences.Sum(VerbatimMeter.Count), problems);
        }
    }

    private static bool IsFree(DocumentSentence sentence) => sentence.Origin is SentenceOrigin.Quoted or SentenceOrigin.Template;

    private static TValue Of<TKey, TValue>(Dictionary<TKey, TValue> items, TKey key)
        where TKey : notnull
        where TValue : new()
    {
        if (!items.TryGetValue(key, out var item))
        {
            item = new TValue();
            items.Add(key, item);
        }

        return item;
    }

    private void Verify(ArticleId article, int words, ProblemList problems)
    {
        if (words > maxWords)
        {
            problems.Add(
                VerificationRules.VerbatimCapExceeded,
                string.Create(CultureInfo.InvariantCulture, $"{words} words of article '{article}' are taken over, allowed are {maxWords}."));
        }
    }
}
