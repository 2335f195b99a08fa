using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Newsdesk.Articles.Intake;
using Newsdesk.Kernel.Errors;

namespace Newsdesk.Articles.Ingest;

/// <summary>Takes articles in, one or many. Many are prepared side by side and committed in the order given, so that the same stream always gets the same sequences.</summary>
public sealed class ArticleIngestor(ArticlePreparer preparer, ArticleCommitter committer, IngestOptions options)
{
    /// <summary>Completes when the article is on disk.</summary>
    /// <exception cref="DomainException">The submission is refused.</exception>
    public Task<Ingested> IngestAsync(Submission submission, CancellationToken cancellationToken) =>
        committer.CommitAsync(preparer.Prepare(submission), cancellationToken);

    /// <summary>
    /// Answers every item in order, each after its commit. An item that is refused fails alone; when the input breaks, everything read before is answered first; when the
    /// store breaks, nothing more is.
    /// </summary>
    public async IAsyncEnumerable<IngestResult> IngestAllAsync(
        IAsyncEnumerable<IngestItem> items,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(items);

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var toPrepare = Bounded<Pending>(options.ReadAhead);
        var inOrder = Bounded<Pending>(options.ReadAhead);
        var committing = Bounded<Task<IngestResult>>(options.Uncommitted);
        var work = Task.WhenAll(
            ReadAsync(items, toPrepare.Writer, inOrder.Writer, stop.Token),
            PrepareAsync(toPrepare.Reader, stop.Token),
            CommitAsync(inOrder.Reader, committing.Writer, stop.Token));
        try
        {
            await foreach (var result in committing.Reader.ReadAllAsync(cancellationToken))
            {
                yield return await result;
            }

            await work;
        }
        finally
        {
            await stop.CancelAsync();
            await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task ReadAsync(
        IAsyncEnumerable<IngestItem> items,
        ChannelWriter<Pending> toPrepare,
        ChannelWriter<Pending> inOrder,
        CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var item in items.WithCancellation(cancellationToken))
            {
                var pending = new Pending(item);
                await inOrder.WriteAsync(pending, cancellationToken);
                await toPrepare.WriteAsync(pending, cancellationToken);
            }
        }
        finally
        {
            // Both readers finish what they have; the fault, if any, comes out of this task.
            toPrepare.Complete();
            inOrder.Complete();
        }
    }

    private Task PrepareAsync(ChannelReader<Pending> toPrepare, CancellationToken cancellationToken)
    {
        var parallel = new ParallelOptions
        {
            MaxDegreeOfParallelism = options.Preparers > 0 ? options.Preparers : Environment.ProcessorCount,
            CancellationToken = cancellationToken,
        };
        return Parallel.ForEachAsync(
            toPrepare.ReadAllAsync(cancellationToken),
            parallel,
            (pending, _) =>
            {
                pending.Prepare(preparer);
                return ValueTask.CompletedTask;
            });
    }

    // A commit is begun before the one ahead of it is done: that is what fills the writer's groups. The store keeps the order of the calls.
    private async Task CommitAsync(ChannelReader<Pending> inOrder, ChannelWriter<Task<IngestResult>> committing, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var pending in inOrder.ReadAllAsync(cancellationToken))
            {
                var prepared = await pending.Prepared.WaitAsync(cancellationToken);
                await committing.WriteAsync(CommitAsync(prepared, cancellationToken), cancellationToken);
            }

            committing.Complete();
        }
        catch (Exception fault)
        {
            committing.Complete(fault);
            throw;
        }
    }

    private async Task<IngestResult> CommitAsync(Preparation preparation, CancellationToken cancellationToken)
    {
        if (preparation.Article is null)
        {
            return new IngestResult(preparation.Item, null, preparation.Refused);
        }

        try
        {
            return new IngestResult(preparation.Item, await committer.CommitAsync(preparation.Article, cancellationToken), null);
        }
        catch (DomainException refused) when (refused.Kind is not DomainErrorKind.Unavailable)
        {
            return new IngestResult(preparation.Item, null, refused);
        }
    }

    private static Channel<T> Bounded<T>(int capacity) =>
        Channel.CreateBounded<T>(new BoundedChannelOptions(capacity) { FullMode = BoundedChannelFullMode.Wait, SingleReader = true, SingleWriter = true });

    private sealed record Preparation(IngestItem Item, PreparedArticle? Article, DomainException? Refused);

    private sealed class Pending(IngestItem item)
    {
        private readonly TaskCompletionSource<Preparation> _prepared = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<Preparation> Prepared => _prepared.Task;

        public void Prepare(ArticlePreparer preparer)
        {
            try
            {
                _prepared.SetResult(new Preparation(item, Read(preparer), null));
            }
            catch (DomainException refused)
            {
                _prepared.SetResult(new Preparation(item, null, refused));
            }
            catch (Exception fault)
            {
                // One item must not leave the stream waiting for ever; the fault ends it where this item is answered.
                _prepared.SetException(fault);
            }
        }

        private PreparedArticle? Read(ArticlePreparer preparer) =>
            item.Submission is not null ? preparer.Prepare(item.Submission, item.Violations)
            : item.IsBlank ? null
            : throw DomainException.Invalid(item.Violations);
    }
}
