using Grpc.Core;
using Newsdesk.Platform.Messaging;

namespace Newsdesk.Platform.FunctionalTests.Probe;

/// <summary>What the probe does, set by the test.</summary>
internal sealed class ProbeBehaviour
{
    public Func<string, ServerCallContext, Task<string>> OnCall { get; set; } = (text, _) => Task.FromResult(text);

    public Func<TopicEvent, CancellationToken, Task> OnEvent { get; set; } = (_, _) => Task.CompletedTask;
}
