using Newsdesk.Stories.Documents.Sources;

namespace Newsdesk.Stories.Documents.Claims;

/// <summary>One value of a claim where it was found.</summary>
internal sealed record ClaimEntry(SourceSentence Sentence, ClaimNumber Number);
