using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Ids;
using Newsdesk.Kernel.Text;
using Newsdesk.Stories.Documents.Printing;
using Newsdesk.Stories.Documents.Sources;
using Newsdesk.Stories.Members;

namespace Newsdesk.Stories.Documents.Sections;

/// <summary>What the papers say: of each outlet what it stresses, what it alone reports and whom it quotes, or whose text it carries.</summary>
internal sealed class OutletAccountsBuilder(StorySources sources, DocumentPress press)
{
    private const int MaxQuotes = 2;
    private const double MostAlike = 0.45;

    /// <summary>A sentence less alike than this to every sentence of the others tells what they do not.</summary>
    private const double Alone = 0.3;

    /// <summary>With so many names and numbers of its own a sentence is as new as can be.</summary>
    private const double ManyFacts = 4;

    private readonly QuoteFinder _quotes = new(press);
    private readonly Dictionary<int, double> _novelty = [];

    public IReadOnlyList<OutletAccount> Build()
    {
        var outlets = sources.Members
            .GroupBy(m => m.Outlet.Id)
            .OrderBy(g => g.All(IsCarried))
            .ToList();
        var stresses = outlets.ToDictionary(g => g.Key, g => PrintStress(ArticlesOf(g.Key)));
        var exclusives = outlets.ToDictionary(g => g.Key, g => PrintExclusive(ArticlesOf(g.Key)));
        return [.. outlets.Select(g => Make([.. g], stresses[g.Key], exclusives[g.Key]))];
    }

    private OutletAccount Make(List<MemberArticle> members, List<DocumentSentence> stresses, List<DocumentSentence> exclusives)
    {
        var outlet = members[^1].Outlet;
        List<DocumentSentence> quotes = [.. ArticlesOf(outlet.Id).SelectMany(a => _quotes.Print(a, MaxQuotes)).Take(MaxQuotes)];
        var cited = stresses.Concat(exclusives).Concat(quotes).Select(s => s.Evidence[0].OutletDisplayName).ToHashSet();
        return new OutletAccount(
            outlet.Id,
            NameOf(members, cited),
            [.. members.Select(m => m.Id)],
            members.TrueForAll(IsCarried) ? sources.Families.RepresentativeOf(members[0]).Outlet.Id : null,
            stresses,
            exclusives,
            quotes);
    }

    // An outlet may have been renamed: the latest name under which the account shows its words.
    private static string NameOf(List<MemberArticle> members, HashSet<string> cited) =>
        (members.FindLast(m => cited.Contains(m.Outlet.DisplayName)) ?? members[^1]).Outlet.DisplayName;

    private bool IsCarried(MemberArticle member) => sources.Families.IsCopy(member) && sources.Families.RepresentativeOf(member).Outlet.Id != member.Outlet.Id;

    private List<SourceArticle> ArticlesOf(OutletId outlet) => [.. sources.Articles.Where(a => a.Member.Outlet.Id == outlet)];

    private List<DocumentSentence> PrintStress(List<SourceArticle> articles)
    {
        press.StartSection();
        return PrintBest(articles, s => s.Role is not DiscourseRole.Anecdote, s => s.Centrality + LeadOf(s) + NoveltyOf(s));
    }

    private List<DocumentSentence> PrintExclusive(List<SourceArticle> articles)
    {
        press.StartSection();
        return sources.Articles.Select(a => a.Origin).Distinct().Count() < 2
            ? []
            : PrintBest(articles, IsTold, s => NoveltyOf(s) + (0.5 * s.Centrality));
    }

    private List<DocumentSentence> PrintBest(List<SourceArticle> articles, Func<SourceSentence, bool> isFit, Func<SourceSentence, double> score)
    {
        var best = articles
            .SelectMany(a => a.Sentences)
            .Where(s => s.IsSound && isFit(s))
            .OrderByDescending(score)
            .ThenBy(s => s.Id);
        foreach (var sentence in best)
        {
            if (press.IsFresh(sentence, MostAlike) && press.Extract(sentence, PrintOrder.Marked(sentence)) is { } printed)
            {
                return [printed];
            }
        }

        return [];
    }

    // News is told at the top; what an outlet puts there it stresses.
    private static double LeadOf(SourceSentence sentence) => 1 / (1 + (0.25 * sentence.Index));

    // A fact that no other origin has: a name or a number, and no like sentence elsewhere.
    private bool IsTold(SourceSentence sentence) =>
        sentence.Support == 0
        && sentence.Role is not (DiscourseRole.Evaluation or DiscourseRole.Anecdote)
        && sentence.Echo < Alone
        && NoveltyOf(sentence) > 0;

    // How many of the names and numbers in it no other origin has.
    private double NoveltyOf(SourceSentence sentence)
    {
        if (_novelty.TryGetValue(sentence.Id, out var novelty))
        {
            return novelty;
        }

        var own = 0;
        foreach (var token in sentence.TokenSpan)
        {
            var word = token.Of(sentence.Article.Text.AsSpan());
            var isFact = token.Kind is TokenKind.Number || (token.Kind is TokenKind.Word && char.IsUpper(word[0]) && token.Start > sentence.Span.Start);
            own += isFact && sources.IsOfOneOrigin(word) ? 1 : 0;
        }

        novelty = Math.Min(1, own / ManyFacts);
        _novelty.Add(sentence.Id, novelty);
        return novelty;
    }
}
