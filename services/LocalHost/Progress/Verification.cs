namespace Newsdesk.LocalHost.Progress;

/// <summary>What checking all documents found.</summary>
internal sealed record Verification(int Documents, long Sentences, IReadOnlyList<string> Problems);
