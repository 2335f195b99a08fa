using Newsdesk.Articles.Copies;
using Newsdesk.Articles.Intake;
using Newsdesk.Articles.Outlets;
using Newsdesk.Articles.Ports;
using Newsdesk.Articles.Times;
using Newsdesk.Kernel.Errors;
using Newsdesk.Kernel.Ids;

namespace Newsdesk.Articles.Ingest;

/// <summary>Takes prepared articles into the store and withdraws them, in the order of the calls.</summary>
public sealed class ArticleCommitter(IArticleStore store, CopyFinder copies, OutletRegistrar outlets, TimeProvider time)
{
    private readonly ArticleDecider _decider = new(copies, outlets, time);

    /// <summary>Completes when the article is on disk.</summary>
    /// <exception cref="DomainException">The article was withdrawn.</exception>
    public async Task<Ingested> CommitAsync(PreparedArticle article, CancellationToken cancellationToken) => await (await CommitAllAsync([article], cancellationToken))[0];

    /// <summary>
    /// Decides over the articles in this order and writes what is new of them at once; answers one finished task for each when they are on disk. One that is refused fails alone;
    /// one at which the store fails, fails those behind it too.
    /// </summary>
    /// <exception cref="DomainException">The store does not answer; nothing was written.</exception>
    public async Task<IReadOnlyList<Task<Ingested>>> CommitAllAsync(IReadOnlyList<PreparedArticle> articles, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(articles);
        try
        {
            return await store.WriteAsync((session, token) => CommitAllAsync(session, articles, token), cancellationToken);
        }
        catch (Exception failure) when (articles.Count > 1 && failure is not DomainException and not OperationCanceledException)
        {
            return await CommitSinglyAsync(articles, cancellationToken);
        }
    }

    /// <summary>Removes the texts of an article and leaves a tombstone; the tombstone itself when it was done before.</summary>
    /// <exception cref="DomainException">There is no such article, or it is not the one of the etag.</exception>
    public Task<Article> WithdrawAsync(ArticleId id, string reason, string etag, CancellationToken cancellationToken) =>
        store.WriteAsync((session, token) => WithdrawAsync(session, id, reason, etag, token), cancellationToken);

    /// <summary>Reads the window of copies from the store, so that the first article need not wait for it.</summary>
    public Task WarmUpAsync(CancellationToken cancellationToken) =>
        store.WriteAsync(
            async (session, token) =>
            {
                await copies.FollowAsync(session, await session.LastSequenceAsync(token) + 1, token);
                return true;
            },
            cancellationToken);

    private async Task<IReadOnlyList<Task<Ingested>>> CommitAllAsync(IBulkArticleSession session, IReadOnlyList<PreparedArticle> articles, CancellationToken cancellationToken)
    {
        var batch = new ArticleBatch(session);
        await batch.ReadAheadAsync(articles, cancellationToken);
        var results = new List<Task<Ingested>>(articles.Count);
        foreach (var article in articles)
        {
            try
            {
                results.Add(Task.FromResult(await _decider.DecideAsync(batch, article, cancellationToken)));
            }
            catch (DomainException refused)
            {
                results.Add(Task.FromException<Ingested>(refused));
            }
        }

        await batch.WriteAsync(cancellationToken);
        return results;
    }

    // The store refuses the whole of a batch for one article in it; the others are not to suffer for it.
    private async Task<IReadOnlyList<Task<Ingested>>> CommitSinglyAsync(IReadOnlyList<PreparedArticle> articles, CancellationToken cancellationToken)
    {
        var results = new List<Task<Ingested>>(articles.Count);
        var failed = false;
        foreach (var article in articles)
        {
            if (failed)
            {
                results.Add(results[^1]);
                continue;
            }

            var result = CommitAsync(article, cancellationToken);
            await ((Task)result).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            failed = result.IsCanceled || result.Exception?.InnerException is { } failure && failure is not DomainException { Kind: not DomainErrorKind.Unavailable };
            results.Add(result);
        }

        return results;
    }

    private async Task<Article> WithdrawAsync(IArticleSession session, ArticleId id, string reason, string etag, CancellationToken cancellationToken)
    {
        var known = await session.FindAsync(id, cancellationToken) ?? throw DomainException.NotFound(id);
        if (known.State is ArticleState.Withdrawn)
        {
            return known;
        }

        if (etag.Length > 0 && etag != known.Etag)
        {
            throw DomainException.EtagMismatch(id);
        }

        var revisions = await session.ReadSequencesAsync(id, cancellationToken);
        var sequence = await session.NextSequenceAsync(cancellationToken);
        await copies.FollowAsync(session, sequence, cancellationToken);
        var tombstone = known with
        {
            Text = "",
            State = ArticleState.Withdrawn,
            WithdrawalReason = reason,
            WithdrawSequence = sequence,
            UpdateTime = Microseconds.Truncate(time.GetUtcNow()),
        };
        await session.SaveWithdrawalAsync(tombstone, cancellationToken);
        await ReplaceOriginAsync(session, known, cancellationToken);
        copies.AppendWithdrawal(sequence, revisions);
        return tombstone;
    }

    private static async Task ReplaceOriginAsync(IArticleSession session, Article withdrawn, CancellationToken cancellationToken)
    {
        var origin = await session.FindOriginAsync(withdrawn.Family, cancellationToken);
        if (origin?.Article == withdrawn.Id && await session.ReadMembersAsync(withdrawn.Family, 1, cancellationToken) is [var next, ..])
        {
            await session.SaveOriginAsync(withdrawn.Family, next, cancellationToken);
        }
    }
}
