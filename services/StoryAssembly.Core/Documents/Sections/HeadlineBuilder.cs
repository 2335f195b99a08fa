using Newsdesk.Kernel.Text;
using Newsdesk.Stories.Documents.Printing;
using Newsdesk.Stories.Documents.Sources;

namespace Newsdesk.Stories.Documents.Sections;

/// <summary>Chooses the headline: an editor's, else the member headline that says most of what the story is about, in plain words.</summary>
internal sealed class HeadlineBuilder(StorySources sources, DocumentPress press)
{
    private const int MaxPinnedEvidence = 12;

    public DocumentSentence? Build(string pinned) => (pinned.Length > 0 ? Pin(pinned) : null) ?? Choose();

    /// <summary>The evidence of a pinned headline is whatever its facts may stand in: headlines and first sentences.</summary>
    private DocumentSentence? Pin(string pinned)
    {
        foreach (var member in sources.Members.Where(m => m.Title == pinned))
        {
            if (press.ExtractTitle(member, new TextSpan(0, pinned.Length)) is { } extracted)
            {
                return extracted;
            }
        }

        var titles = sources.Articles.Where(a => a.Member.Title.Length > 0).Select(a => EvidenceMaker.Title(a.Member, new TextSpan(0, a.Member.Title.Length)));
        var leads = sources.Articles.SelectMany(a => a.Sentences.Take(2)).Select(s => EvidenceMaker.Text(s.Article.Member, s.Span));
        List<Evidence> evidence = [.. titles.Take(MaxPinnedEvidence), .. leads.Take(MaxPinnedEvidence)];
        return evidence.Count == 0 ? null : press.Pin(pinned, evidence);
    }

    private DocumentSentence? Choose()
    {
        var candidates = sources.Articles
            .Select(a => (a.Member, Span: HeadlineText.Trim(a.Member.Title, a.Member.Outlet.DisplayName), Article: a))
            .Where(c => !c.Span.IsEmpty)
            .Select(c => (c.Member, c.Span, Score: Score(c.Article, c.Span)))
            .OrderByDescending(c => c.Score);
        foreach (var (member, span, _) in candidates)
        {
            if (press.ExtractTitle(member, span) is { } headline)
            {
                return headline;
            }
        }

        return null;
    }

    private double Score(SourceArticle article, TextSpan span)
    {
        var title = span.Of(article.Member.Title.AsSpan());
        var central = CentralityWeigher.WeightOf(article.TitleTerms, sources.Terms);
        var copies = sources.Families.CountOthers(article.Member);
        return central * HeadlineText.PlainnessOf(title) * (1 + (0.05 * Math.Min(copies, 4)));
    }
}
