namespace Newsdesk.Evaluation.Stages;

/// <summary>One figure of a run.</summary>
internal readonly record struct Measure(string Name, double Value);
