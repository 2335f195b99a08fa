using System.Globalization;
using Newsdesk.Kernel.Ids;
using Newsdesk.Kernel.Text;
using Newsdesk.Stories.Documents;

namespace Newsdesk.Stories.Verification;

/// <summary>Adds up what a document takes over of each article.</summary>
internal sealed class VerbatimVerifier(int maxWords)
{
    private readonly Dictionary<(ArticleId Article, int Revision), (string Text, List<TextSpan> Spans)> _spans = [];

    /// <summary>Notes an extracted sentence; headlines and quotations are free.</summary>
    public void Note(DocumentSentence sentence, ResolvedEvidence source)
    {
        if (sentence.Origin is not SentenceOrigin.Extracted || source.Evidence.Part is not ArticlePart.Text)
        {
            return;
        }

        var key = (source.Evidence.Article, source.Evidence.ArticleRevision);
        if (!_spans.TryGetValue(key, out var noted))
        {
            noted = (source.Revision.Text, []);
            _spans.Add(key, noted);
        }

        noted.Spans.Add(source.Evidence.Span);
    }

    public void Verify(ProblemList problems)
    {
        foreach (var (key, (text, spans)) in _spans)
        {
            var words = VerbatimMeter.Count(text, spans);
            if (words > maxWords)
            {
                problems.Add(
                    VerificationRules.VerbatimCapExceeded,
                    string.Create(CultureInfo.InvariantCulture, $"{words} words of article '{key.Article}' are taken over, allowed are {maxWords}."));
            }
        }
    }
}
