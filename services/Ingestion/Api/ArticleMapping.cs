using Google.Protobuf.WellKnownTypes;
using Newsdesk.Articles.Ingest;
using Newsdesk.Articles.Intake;
using Newsdesk.Articles.Outlets;
using Newsdesk.Articles.Revisions;
using Newsdesk.Kernel.Ids;

namespace Newsdesk.Articles.Api;

/// <summary>Translates between the contract and the domain.</summary>
internal static class ArticleMapping
{
    extension(Article article)
    {
        public V1.Article ToProto()
        {
            var message = article.WithoutFacts();
            message.ImageCredit = article.Page.ImageCredit ?? "";
            message.PageUpdateTime = article.Page.UpdateTime is { } changed ? Timestamp.FromDateTimeOffset(changed) : null;
            if (article.Page.IsFree is { } isFree)
            {
                message.Free = isFree;
            }

            return message;
        }

        private V1.Article WithoutFacts() => new()
        {
            Name = article.Id.Name,
            Revision = article.Revision,
            Url = article.Url,
            Outlet = article.Outlet.Name,
            Title = article.Title,
            Text = article.Text,
            Authors = { article.Authors },
            PublishTime = Timestamp.FromDateTimeOffset(article.PublishTime),
            LanguageCode = article.LanguageCode,
            ImageUrl = article.ImageUrl ?? "",
            Source = article.Source?.Name ?? "",
            Origin = article.Origin?.Name ?? "",
            WireAgency = article.WireAgency ?? "",
            ContentHash = article.ContentHash,
            IngestSequence = article.Sequence,
            State = article.State.ToProto(),
            WithdrawalReason = article.WithdrawalReason,
            CreateTime = Timestamp.FromDateTimeOffset(article.CreateTime),
            UpdateTime = Timestamp.FromDateTimeOffset(article.UpdateTime),
            Etag = article.Etag,
            Family = article.Family.Name,
        };
    }

    extension(ArticleState state)
    {
        public V1.Article.Types.State ToProto() => state switch
        {
            ArticleState.Active => V1.Article.Types.State.Active,
            ArticleState.Withdrawn => V1.Article.Types.State.Withdrawn,
            _ => V1.Article.Types.State.Unspecified,
        };
    }

    extension(ArticleRevision revision)
    {
        public V1.ArticleRevision ToProto() => new()
        {
            Name = $"{revision.Article.Name}/revisions/{revision.Number}",
            Title = revision.Title,
            Text = revision.Text,
            PublishTime = Timestamp.FromDateTimeOffset(revision.PublishTime),
            ContentHash = revision.ContentHash,
            IngestSequence = revision.Sequence,
            SentenceChanges = { revision.Changes.Select(change => change.ToProto()) },
            CreateTime = Timestamp.FromDateTimeOffset(revision.CreateTime),
        };
    }

    extension(SentenceChange change)
    {
        public V1.SentenceChange ToProto() => new()
        {
            Kind = change.Kind switch
            {
                SentenceChangeKind.Added => V1.SentenceChange.Types.Kind.Added,
                SentenceChangeKind.Removed => V1.SentenceChange.Types.Kind.Removed,
                SentenceChangeKind.Rewritten => V1.SentenceChange.Types.Kind.Rewritten,
                _ => V1.SentenceChange.Types.Kind.Unspecified,
            },
            OldText = change.OldText,
            NewText = change.NewText,
        };
    }

    extension(Outlet outlet)
    {
        public V1.Outlet ToProto() => new()
        {
            Name = outlet.Id.Name,
            DisplayName = outlet.DisplayName,
            Domains = { outlet.Domains },
            Owner = outlet.Owner,
            RegionCode = outlet.RegionCode,
            CreateTime = Timestamp.FromDateTimeOffset(outlet.CreateTime),
            UpdateTime = Timestamp.FromDateTimeOffset(outlet.UpdateTime),
            Etag = outlet.Etag,
        };
    }

    extension(Ingested ingested)
    {
        /// <summary>The article without its text, and what became of the submission.</summary>
        public V1.IngestArticleResponse ToProto() => new()
        {
            Article = (ingested.Article with { Text = "" }).ToProto(),
            Outcome = ingested.Outcome switch
            {
                IngestOutcome.Created => V1.IngestOutcome.Created,
                IngestOutcome.Revised => V1.IngestOutcome.Revised,
                IngestOutcome.Unchanged => V1.IngestOutcome.Unchanged,
                _ => V1.IngestOutcome.Unspecified,
            },
        };
    }

    extension(V1.ArticleSubmission submission)
    {
        public Submission ToDomain() => new()
        {
            Url = submission.Url,
            Title = submission.Title,
            Text = submission.HasText ? submission.Text : null,
            Html = submission.HasHtml ? submission.Html : null,
            Authors = submission.Authors,
            PublishTime = submission.PublishTime?.ToTime(),
            OutletName = submission.OutletDisplayName,
            LanguageCode = submission.LanguageCode,
            ImageUrl = submission.ImageUrl,
        };
    }

    extension(Timestamp timestamp)
    {
        // What is no time at all is read as the earliest, which no rule accepts.
        private DateTimeOffset ToTime() =>
            timestamp is { Seconds: >= -62_135_596_800 and <= 253_402_300_799, Nanos: >= 0 and < 1_000_000_000 } ? timestamp.ToDateTimeOffset() : DateTimeOffset.MinValue;
    }
}
