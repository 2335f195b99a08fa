namespace Newsdesk.Stories.Verification;

/// <summary>What came of verifying a document.</summary>
/// <param name="SentenceCount">Sentences and claim values checked.</param>
/// <param name="Problems">In the order of the document.</param>
public sealed record VerificationReport(int SentenceCount, IReadOnlyList<VerificationProblem> Problems)
{
    public bool IsVerified => Problems.Count == 0;
}
