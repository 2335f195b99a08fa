namespace Newsdesk.Training.Roles;

/// <param name="Start">First code unit in the text.</param>
/// <param name="End">Code unit after the last.</param>
/// <param name="Role">The role in lower case with underscores, or <c>none</c>.</param>
internal sealed record LabelledSentence(int Start, int End, string Role, bool Speech);
