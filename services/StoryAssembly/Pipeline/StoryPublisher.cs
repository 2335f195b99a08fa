using Google.Protobuf;
using Newsdesk.Stories.Assembly;
using Newsdesk.Stories.Clustering;
using Newsdesk.Stories.Mapping;
using Newsdesk.Stories.Ranking;
using Newsdesk.Stories.Telemetry;

namespace Newsdesk.Stories.Pipeline;

/// <summary>Makes what is published of changed stories. A document that does not verify is not: the story keeps its last good one.</summary>
internal sealed partial class StoryPublisher(StoryDocumentMaker documents, StoryInstrumentation instrumentation, ILogger<StoryPublisher> logger)
{
    private const int MaxLoggedProblems = 5;

    /// <summary>Makes many at once; the order is that of the stories.</summary>
    public async Task<IReadOnlyList<StoryUpdate>> MakeAsync(IReadOnlyList<Story> stories, CancellationToken cancellationToken)
    {
        var updates = new StoryUpdate[stories.Count];
        var degree = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(stories.Index(), degree, async (story, token) => updates[story.Index] = await MakeAsync(story.Item, token));
        return updates;
    }

    private async Task<StoryUpdate> MakeAsync(Story story, CancellationToken cancellationToken)
    {
        var current = story.Current;
        return new(story, await MakeAsync(story, story.Changes.Count > 0 ? current.Before(story.Changes[^1]) : null, cancellationToken));
    }

    /// <summary>What is published of a story at its current revision; null when the document does not verify.</summary>
    /// <param name="story">The story.</param>
    /// <param name="previous">The revision before; null when there was none.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<StoryPublication?> MakeAsync(Story story, StoryRevision? previous, CancellationToken cancellationToken)
    {
        var current = story.Current;
        if (current.Members.Count == 0)
        {
            return new(StorySummary.Of(story, null, []), null, []);
        }

        var made = await documents.MakeAsync(story.Id, current, previous, cancellationToken);
        instrumentation.Made(made.Report.IsVerified);
        if (!made.Report.IsVerified)
        {
            LogRefused(story.Id.Value, story.Revision, made.Report);
            return null;
        }

        var summary = StorySummary.Of(story, made.Document, made.Members);
        return new(summary, made.Document.ToProto().ToByteArray(), [.. TermReader.Read(summary.Title, "").Keys]);
    }

    private void LogRefused(string story, int revision, Verification.VerificationReport report)
    {
        var problems = report.Problems.Take(MaxLoggedProblems).Select(problem => $"{problem.Path} {problem.Rule}: {problem.Message}");
        LogRefused(story, revision, report.Problems.Count, string.Join(" ", problems));
    }

    [LoggerMessage(EventId = 1, EventName = "DocumentRefused", Level = LogLevel.Error, Message = "Revision {Revision} of story {Story} is not published: {Count} problem(s). {Problems}")]
    private partial void LogRefused(string story, int revision, int count, string problems);
}
