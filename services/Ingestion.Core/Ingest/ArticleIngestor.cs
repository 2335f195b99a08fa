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
        var ready = Bounded<Preparation>(options.Batch);
        var committed = Bounded<IReadOnlyList<Task<IngestResult>>>(1);
        var work = Task.WhenAll(
            ReadAsync(items, toPrepare.Writer, inOrder.Writer, stop.Token),
            PrepareAsync(toPrepare.Reader, stop.Token),
            OrderAsync(inOrder.Reader, ready.Writer, stop.Token),
            CommitAsync(ready.Reader, committed.Writer, stop.Token));
        try
        {
            await foreach (var batch in committed.Reader.ReadAllAsync(cancellationToken))
            {
                foreach (var result in batch)
                {
                    yield return await result;
                }
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

    private static async Task OrderAsync(ChannelReader<Pending> inOrder, ChannelWriter<Preparation> ready, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var pending in inOrder.ReadAllAsync(cancellationToken))
            {
                await ready.WriteAsync(await pending.Prepared.WaitAsync(cancellationToken), cancellationToken);
            }

            ready.Complete();
        }
        catch (Exception fault)
        {
            // Those before it are answered first.
            ready.Complete(fault);
        }
    }

    // What is ready when a batch is on disk is the next one. None begins before: behind one that fails, nothing may be written.
    private async Task CommitAsync(
        ChannelReader<Preparation> ready,
        ChannelWriter<IReadOnlyList<Task<IngestResult>>> committed,
        CancellationToken cancellationToken)
    {
        try
        {
            while (await ready.WaitToReadAsync(cancellationToken))
            {
                List<Preparation> batch = [];
                while (batch.Count < options.Batch && ready.TryRead(out var next))
                {
                    batch.Add(next);
                }

                await committed.WriteAsync(await CommitAsync(batch, cancellationToken), cancellationToken);
            }

            committed.Complete();
        }
        catch (Exception fault)
        {
            committed.Complete(fault);
            throw;
        }
    }

    private async Task<IReadOnlyList<Task<IngestResult>>> CommitAsync(IReadOnlyList<Preparation> batch, CancellationToken cancellationToken)
    {
        PreparedArticle[] articles = [.. batch.Select(preparation => preparation.Article).OfType<PreparedArticle>()];
        var ingested = articles.Length == 0 ? [] : await committer.CommitAllAsync(articles, cancellationToken);
        var next = 0;
        return [.. batch.Select(preparation => ResultAsync(preparation, preparation.Article is null ? null : ingested[next++]))];
    }

    private static async Task<IngestResult> ResultAsync(Preparation preparation, Task<Ingested>? ingested)
    {
        try
        {
            return new IngestResult(preparation.Item, ingested is null ? null : await ingested, preparation.Refused);
        }
        catch (DomainException refused) when (refused.Kind is not DomainErrorKind.Unavailable)
        {
            return new IngestResult(preparation.Item, null, refused);
        }
    }

    private static Channel<T> Bounded<T>(int capacity) =>
        Channel.CreateBounded<T>(new BoundedChannelOptions(capacity) { FullMode = BoundedChannelFullMode.Wait, SingleReader = true, SingleWriter = true });

    /// <param name="Item">Without its submission, which may hold a page of megabytes.</param>
    /// <param name="Article">What it holds, or null.</param>
    /// <param name="Refused">Why it is refused, or null.</param>
    private sealed record Preparation(IngestItem Item, PreparedArticle? Article, DomainException? Refused);

    private sealed class Pending(IngestItem item)
    {
        private readonly TaskCompletionSource<Preparation> _prepared = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<Preparation> Prepared => _prepared.Task;

        private IngestItem Answered => item with { Submission = null };

        public void Prepare(ArticlePreparer preparer)
        {
            try
            {
                _prepared.SetResult(new Preparation(Answered, Read(preparer), null));
            }
            catch (DomainException refused)
            {
                _prepared.SetResult(new Preparation(Answered, null, refused));
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
