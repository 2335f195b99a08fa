using Grpc.Core;
using Newsdesk.Articles.V1;
using Newsdesk.Stories.V1;

namespace Newsdesk.LocalHost.Printing;

/// <summary>Fetches the words that evidence points at, from the article revisions as they are stored.</summary>
internal sealed class EvidenceTexts(ArticleService.ArticleServiceClient articles)
{
    private const int Callers = 8;

    /// <summary>The quoted span of each note, in their order; empty when its article was withdrawn since.</summary>
    public async Task<IReadOnlyList<string>> FetchAsync(IReadOnlyList<Evidence> notes, CancellationToken cancellationToken)
    {
        var names = notes.Select(NameOf).Distinct(StringComparer.Ordinal).ToArray();
        var revisions = new ArticleRevision?[names.Length];
        var options = new ParallelOptions { MaxDegreeOfParallelism = Callers, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, names.Length, options, async (i, token) => revisions[i] = await FindAsync(names[i], token));
        var byName = names.Zip(revisions).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        return [.. notes.Select(note => Span(note, byName[NameOf(note)]))];
    }

    private async Task<ArticleRevision?> FindAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return await articles.GetArticleRevisionAsync(new GetArticleRevisionRequest { Name = name }, cancellationToken: cancellationToken);
        }
        catch (RpcException failure) when (failure.StatusCode is StatusCode.NotFound)
        {
            return null;
        }
    }

    private static string NameOf(Evidence evidence) => $"{evidence.Article}/revisions/{evidence.ArticleRevision}";

    private static string Span(Evidence evidence, ArticleRevision? revision)
    {
        var text = evidence.Part is Evidence.Types.Part.Title ? revision?.Title : revision?.Text;
        return text is not null && evidence.EndIndex <= text.Length ? text[evidence.StartIndex..evidence.EndIndex] : "";
    }
}
