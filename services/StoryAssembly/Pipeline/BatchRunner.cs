using Newsdesk.Kernel.Ids;
using Newsdesk.Stories.Adapters.Storage;
using Newsdesk.Stories.Assembly;
using Newsdesk.Stories.Clustering;
using Newsdesk.Stories.Ports;
using Newsdesk.Stories.Telemetry;

namespace Newsdesk.Stories.Pipeline;

/// <summary>Takes one run of arrivals into the stories: cluster, assemble, verify, commit.</summary>
internal sealed class BatchRunner(
    IMembershipReader membership,
    ArticleStore articles,
    StoryPublisher publisher,
    BatchWriter writer,
    StoryInstrumentation instrumentation,
    TimeProvider time)
{
    /// <param name="clusterer">Knows the stories at the position from which the run begins; when this throws, it does no more.</param>
    /// <param name="from">That position.</param>
    /// <param name="to">The position that the run reaches.</param>
    /// <param name="arrivals">In the order of acceptance.</param>
    /// <param name="cancellationToken">Ends the work before the commit.</param>
    public async Task<StoryBatch> RunAsync(
        StoryClusterer clusterer,
        long from,
        long to,
        IReadOnlyList<ArrivalRow> arrivals,
        CancellationToken cancellationToken)
    {
        using var activity = instrumentation.Activities.StartActivity("assemble stories");
        var began = time.GetTimestamp();
        var facts = await ReadFactsAsync(arrivals, cancellationToken);
        var ledger = new StoryLedger(clusterer, membership);
        await ledger.LoadAsync(facts, cancellationToken);
        foreach (var fact in facts)
        {
            instrumentation.Applied(await ledger.ApplyAsync(fact, cancellationToken));
        }

        var updates = await publisher.MakeAsync(ledger.ChangedStories, cancellationToken);
        var batch = new StoryBatch(from, to, arrivals, ledger, updates);
        await writer.CommitAsync(batch, cancellationToken);
        instrumentation.Committed(arrivals.Count, time.GetElapsedTime(began));
        return batch;
    }

    private async Task<IReadOnlyList<ArticleFact>> ReadFactsAsync(IReadOnlyList<ArrivalRow> arrivals, CancellationToken cancellationToken)
    {
        var revisions = arrivals.Where(arrival => arrival.Revision > 0).ToDictionary(KeyOf, arrival => arrival.AnnotationNumber);
        var contents = (await articles.ReadAsync(revisions, cancellationToken)).ToDictionary(article => article.Key);
        return
        [
            .. arrivals.Select(ArticleFact (arrival) => arrival.Revision == 0
                ? new WithdrawalAccepted(arrival.Sequence, ArticleId.Parse(arrival.Article))
                : new RevisionAccepted(contents[KeyOf(arrival)])),
        ];
    }

    private static ArticleRevision KeyOf(ArrivalRow arrival) => new(ArticleId.Parse(arrival.Article), (int)arrival.Revision);
}
