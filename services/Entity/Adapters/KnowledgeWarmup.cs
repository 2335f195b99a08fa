namespace Newsdesk.Entities.Adapters;

/// <summary>Loads the knowledge base and reads one text at start, so that a broken file stops the start and the first caller does not wait.</summary>
internal sealed partial class KnowledgeWarmup(ActiveKnowledge active, ILogger<KnowledgeWarmup> logger) : IHostedService
{
    /// <summary>A text that every stage has something to do with.</summary>
    public static readonly AnnotationInput Sample = new("On Friday, President Jane Doe said: \"About 40 people were hurt.\"", "Forty hurt", DateTimeOffset.UnixEpoch);

    /// <summary>As often as the runtime wants a method to be called before it compiles it for speed: the first articles need not wait for that.</summary>
    private const int Readings = 30;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        using var lease = active.Use();
        for (var i = 0; i < Readings; i++)
        {
            lease.Annotator.Annotate(Sample);
        }

        LogLoaded(lease.Knowledge.Version, lease.Knowledge.Entries.Count, lease.Knowledge.AliasCount);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(EventId = 1, EventName = "KnowledgeBaseLoaded", Level = LogLevel.Information, Message = "Knowledge base {Version} is loaded: {Entries} entries, {Aliases} names")]
    private partial void LogLoaded(string version, int entries, int aliases);
}
