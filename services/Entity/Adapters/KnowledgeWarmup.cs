namespace Newsdesk.Entities.Adapters;

/// <summary>Loads the knowledge base and reads one text at start, so that a broken file stops the start and the first caller does not wait.</summary>
internal sealed partial class KnowledgeWarmup(ActiveKnowledge active, ILogger<KnowledgeWarmup> logger) : IHostedService
{
    /// <summary>What news is made of: a dateline, names of every kind, both kinds of marks, dates, numbers, capitals.</summary>
    public static readonly AnnotationInput Sample = new(
        """
        STOCKHOLM, March 3 - Prime Minister Anna Lindholm said on Tuesday that Sweden would send 450 engineers to Gothenburg, where at least 12 people were killed and about 40 injured last week.
        "We will not leave the families alone," Lindholm told reporters at the Foreign Ministry. "Nobody," she added, "can say when the harbour will open."
        The Russian ambassador, Sergei Orlov, 61, called the accident ‘a tragedy for both our countries’. According to the Ministry of Transport (MoT) it was the third since April 2019.
        HARBOUR CLOSED UNTIL FRIDAY
        Mr. Orlov, who met Donald Trump in Washington in 2017, said: “It may take years – and $1.5 billion – to build it again.”
        Two thirds of the goods of the Baltic Shipping Company go through Gothenburg; in London its shares fell 4.5 percent. 'They knew,' said Robert Okafor, a docker. 'I was there when it happened.'
        """,
        "Ferry strikes quay in Gothenburg, killing 12",
        DateTimeOffset.UnixEpoch);

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
