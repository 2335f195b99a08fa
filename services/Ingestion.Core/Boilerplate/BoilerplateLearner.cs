using Newsdesk.Articles.Ports;
using Newsdesk.Articles.Sources;

namespace Newsdesk.Articles.Boilerplate;

/// <summary>Learns the recurring lines of a source from what it has brought.</summary>
public sealed class BoilerplateLearner(IArticleStore store)
{
    /// <summary>The latest articles that are looked at: enough for a fifth of them to be ten, and one read of a few hundred kilobytes.</summary>
    private const int Latest = 50;

    /// <summary>What was known before and what its latest texts show. Of the versions of one report one counts: what they share is the report.</summary>
    public async Task<RecurringLines> LearnAsync(Source source, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);

        var listed = await store.ListAsync(new ArticleFilter { Source = source.Id }, long.MaxValue, Latest, cancellationToken);
        var articles = await store.FindAllAsync([.. listed.DistinctBy(article => article.Family).Select(article => article.Id)], cancellationToken);
        return source.Progress.Boilerplate.With(RecurringLines.Learn(articles.Select(article => article.Text)));
    }
}
