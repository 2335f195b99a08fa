using Newsdesk.Kernel.Ids;
using Newsdesk.Kernel.Text;
using Newsdesk.Stories.Members;
using Newsdesk.Stories.Verification;

namespace Newsdesk.Stories.Documents.Printing;

/// <summary>
/// What of each article the document has taken over so far. Sections draw from it in the order of their importance; a sentence that is printed again costs
/// nothing more.
/// </summary>
internal sealed class VerbatimLedger(SourceLayouts layouts)
{
    private readonly Dictionary<ArticleId, List<TextSpan>> _taken = [];

    /// <summary>Words that may be taken of one article from now on, those taken before included.</summary>
    public required int MaxWords { get; set; }

    public bool CanTake(MemberArticle article, TextSpan span)
    {
        var taken = _taken.GetValueOrDefault(article.Id);
        return VerbatimMeter.Count(layouts.Of(article.Text), [.. taken ?? [], span]) <= MaxWords;
    }

    public void Take(MemberArticle article, TextSpan span)
    {
        if (!_taken.TryGetValue(article.Id, out var taken))
        {
            taken = [];
            _taken.Add(article.Id, taken);
        }

        taken.Add(span);
    }
}
