namespace Newsdesk.Training.Roles;

/// <summary>A line of <c>Labels/roles.jsonl</c>: what somebody labelled in a text of the data folder.</summary>
internal sealed record LabelledText(string Id, string File, string Sha256, LabelledSentence[] Sentences);
