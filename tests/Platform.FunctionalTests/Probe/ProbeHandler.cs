using Newsdesk.Platform.Messaging;

namespace Newsdesk.Platform.FunctionalTests.Probe;

internal sealed class ProbeHandler(ProbeBehaviour behaviour) : ITopicEventHandler
{
    public const string ProbeTopic = "probe-asked";

    public string Topic => ProbeTopic;

    public Task HandleAsync(TopicEvent topicEvent, CancellationToken cancellationToken) => behaviour.OnEvent(topicEvent, cancellationToken);
}
