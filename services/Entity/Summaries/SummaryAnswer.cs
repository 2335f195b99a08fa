namespace Newsdesk.Entities.Summaries;

/// <summary>What a server said when it was asked for a summary.</summary>
/// <param name="Summary">Null unless found.</param>
/// <param name="Pause">How long it wants to be left alone.</param>
internal sealed record SummaryAnswer(SummaryOutcome Outcome, EntitySummary? Summary, TimeSpan Pause)
{
    public static SummaryAnswer Missing { get; } = new(SummaryOutcome.Missing, null, TimeSpan.Zero);

    public static SummaryAnswer Unavailable(TimeSpan pause) => new(SummaryOutcome.Unavailable, null, pause);
}
