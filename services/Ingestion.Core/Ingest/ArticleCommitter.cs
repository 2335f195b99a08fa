using Newsdesk.Articles.Copies;
using Newsdesk.Articles.Intake;
using Newsdesk.Articles.Outlets;
using Newsdesk.Articles.Ports;
using Newsdesk.Articles.Revisions;
using Newsdesk.Articles.Times;
using Newsdesk.Kernel.Errors;
using Newsdesk.Kernel.Ids;

namespace Newsdesk.Articles.Ingest;

/// <summary>Decides, inside the store's transaction, what a prepared article is to the store: new, a revision, or nothing new. Commits in the order of the calls.</summary>
public sealed class ArticleCommitter(IArticleStore store, CopyFinder copies, OutletRegistrar outlets, TimeProvider time)
{
    /// <summary>Completes when the article is on disk.</summary>
    /// <exception cref="DomainException">The article was withdrawn.</exception>
    public Task<Ingested> CommitAsync(PreparedArticle article, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(article);
        return store.WriteAsync((session, token) => CommitAsync(session, article, token), cancellationToken);
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

    private async Task<Ingested> CommitAsync(IArticleSession session, PreparedArticle prepared, CancellationToken cancellationToken)
    {
        var known = await session.FindAsync(prepared.Id, cancellationToken);
        if (known is { State: ArticleState.Withdrawn })
        {
            throw DomainException.Precondition("ARTICLE_WITHDRAWN", known.Id, "was withdrawn and is not taken in again");
        }

        if (known is not null && await IsKnownAsync(session, known, prepared, cancellationToken))
        {
            return new Ingested(known, IngestOutcome.Unchanged);
        }

        var outlet = await outlets.RegisterAsync(session, prepared, cancellationToken);
        var sequence = await session.NextSequenceAsync(cancellationToken);
        await copies.FollowAsync(session, sequence, cancellationToken);
        var article = Describe(prepared, known, outlet.Id, sequence);
        var ownRevisions = known is null ? [] : await session.ReadSequencesAsync(known.Id, cancellationToken);
        var copied = await copies.FindAsync(session, prepared, ownRevisions, cancellationToken);
        var familySequence = copied?.FamilySequence ?? article.FirstSequence;
        article = await PlaceAsync(session, article, copied?.Source, cancellationToken);

        var changes = known is null ? [] : SentenceDiff.Compare(known.Text, article.Text);
        await session.SaveRevisionAsync(article, outlet, new RevisionTraces(changes, prepared.Sketch, familySequence), cancellationToken);
        copies.Append(sequence, familySequence, prepared.Sketch);
        return new Ingested(article, known is null ? IngestOutcome.Created : IngestOutcome.Revised);
    }

    // Of any revision, not only the latest: a file imported again, or a stream resumed, brings the older revisions before the later ones.
    private static async Task<bool> IsKnownAsync(IArticleSession session, Article known, PreparedArticle prepared, CancellationToken cancellationToken) =>
        (known.ContentHash == prepared.ContentHash && known.PublishTime == (prepared.PublishTime ?? known.PublishTime))
        || (known.Revision > 1 && await session.HasRevisionAsync(known.Id, prepared.ContentHash, prepared.PublishTime, cancellationToken));

    private Article Describe(PreparedArticle prepared, Article? known, OutletId outlet, long sequence)
    {
        var now = Microseconds.Truncate(time.GetUtcNow());
        return new Article
        {
            Id = prepared.Id,
            Revision = (known?.Revision ?? 0) + 1,
            Url = known?.Url ?? prepared.Url,
            Outlet = outlet,
            Title = prepared.Title,
            Text = prepared.Text,
            Authors = prepared.Authors,
            PublishTime = prepared.PublishTime ?? known?.PublishTime ?? prepared.FetchTime ?? now,
            LanguageCode = prepared.LanguageCode,
            ImageUrl = prepared.ImageUrl,
            Source = prepared.Source,
            Family = prepared.Id,
            WireAgency = prepared.WireAgency,
            IsAgencyOwn = prepared.IsAgencyOwn,
            ContentHash = prepared.ContentHash,
            Sequence = sequence,
            FirstSequence = known?.FirstSequence ?? sequence,
            CreateTime = known?.CreateTime ?? now,
            UpdateTime = now,
        };
    }

    // A copy joins the family of its source. The origin of a family is its best member by OriginRank, whenever that one arrived.
    private static async Task<Article> PlaceAsync(IArticleSession session, Article article, CopySource? source, CancellationToken cancellationToken)
    {
        var family = source?.Family ?? article.Id;
        var stored = await session.FindOriginAsync(family, cancellationToken);
        var origin = stored;
        if (source is not null)
        {
            origin ??= await session.FindAsync(source.Article, cancellationToken) is { } first ? FamilyOrigin.Of(first) : null;
            var own = FamilyOrigin.Of(article);
            origin = origin is null || origin.Article == own.Article || own.Rank < origin.Rank ? own : origin;
            if (origin != stored)
            {
                await session.SaveOriginAsync(family, origin, cancellationToken);
            }
        }

        return article with { Family = family, Origin = origin is null || origin.Article == article.Id ? null : origin.Article };
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
