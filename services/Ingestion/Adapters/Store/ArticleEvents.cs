using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Newsdesk.Articles.Api;
using Newsdesk.Articles.Outlets;
using Newsdesk.Articles.Revisions;
using Newsdesk.Events.V1;
using Newsdesk.Kernel.Ids;
using Newsdesk.Platform.Messaging;

namespace Newsdesk.Articles.Adapters.Store;

/// <summary>The facts that ingestion tells the other services. Their ids are the same however often they are told.</summary>
internal static class ArticleEvents
{
    public const string IngestedTopic = "article-ingested";

    public const string WithdrawnTopic = "article-withdrawn";

    public static OutboxEvent Ingested(Article article, Outlet outlet, IReadOnlyList<SentenceChange> changes) =>
        new(
            IngestedTopic,
            string.Create(CultureInfo.InvariantCulture, $"{IngestedTopic}/{article.Id}/{article.Revision}"),
            new ArticleIngested
            {
                Article = article.ToProto(),
                Outlet = outlet.ToProto(),
                SentenceChanges = { changes.Select(change => change.ToProto()) },
            });

    public static OutboxEvent Withdrawn(Article tombstone) =>
        new(
            WithdrawnTopic,
            string.Create(CultureInfo.InvariantCulture, $"{WithdrawnTopic}/{tombstone.Id}/{tombstone.WithdrawSequence}"),
            new ArticleWithdrawn
            {
                Article = tombstone.Id.Name,
                IngestSequence = tombstone.WithdrawSequence,
                WithdrawTime = Timestamp.FromDateTimeOffset(tombstone.UpdateTime),
            });
}
