namespace Newsdesk.Training.Speakers;

/// <summary>A line of <c>Labels/quotations.jsonl</c>: what somebody labelled in a text of the data folder.</summary>
/// <param name="Part">Which part of the labels it belongs to; of those whose name ends with <c>heldout</c> nothing is learnt.</param>
internal sealed record LabelledQuotations(string Id, string File, string Sha256, string Part, LabelledQuotation[] Quotes);
