namespace Newsdesk.Kernel.Annotations;

/// <summary>Where a date lies, seen from the publish day, as far as the words around it tell for sure.</summary>
public enum DateDirection
{
    /// <summary>The words do not tell: the days are the likeliest, and no statement may rest on them.</summary>
    Unknown = 0,

    /// <summary>It names its year and needs no publish day: <c>in April 2025</c>.</summary>
    Absolute,

    /// <summary>It looks back: <c>yesterday</c>, <c>was killed on Friday</c>.</summary>
    Past,

    /// <summary>It holds the publish day: <c>today</c>, <c>this week</c>.</summary>
    Present,

    /// <summary>It looks ahead: <c>next year</c>, <c>will meet on Friday</c>.</summary>
    Future,
}
