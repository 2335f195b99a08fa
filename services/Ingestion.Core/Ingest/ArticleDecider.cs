using Newsdesk.Articles.Copies;
using Newsdesk.Articles.Intake;
using Newsdesk.Articles.Outlets;
using Newsdesk.Articles.Revisions;
using Newsdesk.Articles.Times;
using Newsdesk.Kernel.Errors;
using Newsdesk.Kernel.Ids;

namespace Newsdesk.Articles.Ingest;

/// <summary>Decides what a prepared article is to the store: new, a revision, or nothing new.</summary>
internal sealed class ArticleDecider(CopyFinder copies, OutletRegistrar outlets, TimeProvider time)
{
    /// <exception cref="DomainException">The article was withdrawn; nothing was changed.</exception>
    public async Task<Ingested> DecideAsync(ArticleBatch session, PreparedArticle prepared, CancellationToken cancellationToken)
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
        // Nobody can have joined the family of an article that was not there.
        if (known is not null || copied is not null)
        {
            article = await PlaceAsync(session, article, copied?.Source, cancellationToken);
        }

        var changes = known is null ? [] : SentenceDiff.Compare(known.Text, article.Text);
        await session.SaveRevisionAsync(new NewRevision(article, outlet, new RevisionTraces(changes, prepared.Sketch, familySequence)), cancellationToken);
        copies.Append(sequence, familySequence, prepared.Sketch);
        return new Ingested(article, known is null ? IngestOutcome.Created : IngestOutcome.Revised);
    }

    // Of any revision, not only the latest: a file imported again, or a stream resumed, brings the older revisions before the later ones.
    private static async Task<bool> IsKnownAsync(ArticleBatch session, Article known, PreparedArticle prepared, CancellationToken cancellationToken) =>
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
            Page = prepared.Page,
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
    private static async Task<Article> PlaceAsync(ArticleBatch session, Article article, CopySource? source, CancellationToken cancellationToken)
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
}
