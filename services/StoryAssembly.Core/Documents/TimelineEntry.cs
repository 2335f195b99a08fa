namespace Newsdesk.Stories.Documents;

/// <summary>One dated step.</summary>
/// <param name="Start">First day of the interval in which it happened.</param>
/// <param name="End">The day after the last.</param>
/// <param name="DateLabel">The interval in words, as exact as the source: <c>July 2025</c>.</param>
public sealed record TimelineEntry(DateOnly Start, DateOnly End, string DateLabel, DocumentSentence Sentence);
