namespace Newsdesk.Stories.Verification;

/// <summary>One thing in a document that does not verify.</summary>
/// <param name="Path">Path of the sentence, such as <c>points[1].sentences[0]</c>.</param>
/// <param name="Text">Text of the sentence.</param>
/// <param name="Rule">One of <see cref="VerificationRules"/>.</param>
/// <param name="Message">What was expected and what was found, one sentence.</param>
public sealed record VerificationProblem(string Path, string Text, string Rule, string Message);
