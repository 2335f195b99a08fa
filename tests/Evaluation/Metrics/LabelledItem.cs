namespace Newsdesk.Evaluation.Metrics;

/// <summary>An item that came of an original, which belongs to an event, and the group that it was put in.</summary>
internal readonly record struct LabelledItem(string Original, string Event, long Group);
