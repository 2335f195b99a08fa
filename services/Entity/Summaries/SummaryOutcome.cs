namespace Newsdesk.Entities.Summaries;

/// <summary>What came of asking for a summary.</summary>
internal enum SummaryOutcome
{
    Found,

    /// <summary>There is no page of the name, or it is about something else.</summary>
    Missing,

    /// <summary>No answer that says anything.</summary>
    Unavailable,
}
