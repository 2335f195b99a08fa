using Newsdesk.Events.V1;
using Newsdesk.Kernel.Ids;
using Newsdesk.Platform.Messaging;
using Newsdesk.Platform.Validation;
using Newsdesk.Stories.Adapters.Storage;
using Newsdesk.Stories.Assembly;

namespace Newsdesk.Stories.Adapters.Events;

/// <summary>Stores a withdrawal. The stories take it in later, in the order of acceptance.</summary>
internal sealed class ArticleWithdrawnHandler(ArrivalStore arrivals) : ITopicEventHandler
{
    public string Topic => "article-withdrawn";

    public Task HandleAsync(TopicEvent topicEvent, CancellationToken cancellationToken)
    {
        var withdrawn = topicEvent.Parse(ArticleWithdrawn.Parser);
        var violations = new RequestViolations();
        var article = violations.Name<ArticleId>("article", withdrawn.Article);
        violations.InRange("ingest_sequence", withdrawn.IngestSequence, 1, long.MaxValue);
        violations.ThrowIfAny();
        return arrivals.AddAsync(topicEvent.Id, new WithdrawalAccepted(withdrawn.IngestSequence, article), cancellationToken);
    }
}
