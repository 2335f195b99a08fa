namespace Newsdesk.Kernel.Annotations;

/// <summary>What a sentence does in a news text (Choubey et al. 2020, after van Dijk 1988).</summary>
public enum DiscourseRole
{
    Unspecified = 0,

    /// <summary>The event that the text reports.</summary>
    MainEvent,

    /// <summary>What the main event brought about, at once or soon after.</summary>
    Consequence,

    /// <summary>What goes on around the main event and helps to understand it.</summary>
    CurrentContext,

    /// <summary>A recent event that led to the main event or is like it.</summary>
    PreviousEvent,

    /// <summary>An event of years ago.</summary>
    HistoricalEvent,

    /// <summary>A small story of a person, to show rather than to report.</summary>
    Anecdote,

    /// <summary>A judgement or a reaction, by someone in the text or by its author.</summary>
    Evaluation,

    /// <summary>What somebody expects, plans or fears.</summary>
    Expectation,
}
