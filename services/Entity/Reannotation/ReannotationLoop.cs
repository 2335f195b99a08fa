using Newsdesk.Entities.Adapters;
using Newsdesk.Events.V1;
using Newsdesk.Kernel.Errors;

namespace Newsdesk.Entities.Reannotation;

/// <summary>
/// Annotates the articles of the queue with the versions that are active when their turn comes, as long as the service runs. New articles come first: it uses
/// half of the processor, and waits while the bus has not taken what it has published.
/// </summary>
internal sealed partial class ReannotationLoop(
    ReannotationQueue queue, ReannotationSignal signal, ActiveKnowledge active, ArticleAnnotator annotator, TimeProvider clock, ILogger<ReannotationLoop> logger) : BackgroundService
{
    private const int PageSize = 64;

    /// <summary>Unpublished events from which on it waits.</summary>
    private const int MaxUnpublished = 256;

    private static readonly TimeSpan PublishWait = TimeSpan.FromMilliseconds(200);

    /// <summary>Other replicas queue too, and what failed is tried again.</summary>
    private static readonly TimeSpan CheckInterval = TimeSpan.FromMinutes(1);

    private static readonly int Degree = (Environment.ProcessorCount + 1) / 2;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                await PassAsync(stoppingToken);
            }
            catch (DomainException unavailable)
            {
                LogUnavailable(unavailable);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(failure);
            }

            await signal.WaitAsync(CheckInterval, clock, stoppingToken);
        }
    }

    private async Task PassAsync(CancellationToken stoppingToken)
    {
        var degree = new ParallelOptions { MaxDegreeOfParallelism = Degree, CancellationToken = stoppingToken };
        var after = "";
        while (await queue.ReadAsync(after, PageSize, stoppingToken) is [.., var last] page)
        {
            while (await queue.HasUnpublishedAsync(MaxUnpublished, stoppingToken))
            {
                await Task.Delay(PublishWait, clock, stoppingToken);
            }

            await Parallel.ForEachAsync(page, degree, async (waiting, token) => await AnnotateAsync(waiting, token));
            after = last.Article;
        }
    }

    private async Task AnnotateAsync(WaitingArticle waiting, CancellationToken cancellationToken)
    {
        using var lease = active.Use();
        var kept = await queue.FindAsync(waiting.Article, cancellationToken);
        if (kept is null || new AnnotationVersions(kept.Model, kept.KnowledgeBase) == AnnotationVersions.Of(lease))
        {
            await queue.RemoveAsync(waiting, cancellationToken);
        }
        else if (Read(waiting, kept, lease) is { } annotated)
        {
            await queue.CompleteAsync(waiting, annotated, cancellationToken);
        }
    }

    /// <summary>Null when the article cannot be read: it stays in the queue, and nobody waits for it.</summary>
    private ArticleAnnotated? Read(WaitingArticle waiting, KeptArticle kept, KnowledgeLease lease)
    {
        try
        {
            return annotator.Annotate(lease, ArticleIngested.Parser.ParseFrom(kept.Content), (int)kept.AnnotationNumber + 1);
        }
        catch (Exception failure)
        {
            LogUnreadable(failure, waiting.Article);
            return null;
        }
    }

    [LoggerMessage(EventId = 1, EventName = "ReannotationWaits", Level = LogLevel.Warning, Message = "Articles cannot be annotated again now; it is tried again")]
    private partial void LogUnavailable(Exception failure);

    [LoggerMessage(EventId = 2, EventName = "ReannotationFailed", Level = LogLevel.Error, Message = "Annotating articles again failed and is tried again")]
    private partial void LogFailed(Exception failure);

    [LoggerMessage(EventId = 3, EventName = "ArticleUnreadable", Level = LogLevel.Error, Message = "The article {Article} could not be annotated again; it stays in the queue")]
    private partial void LogUnreadable(Exception failure, string article);
}
