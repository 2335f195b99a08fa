using Newsdesk.Stories.Assembly;
using Newsdesk.Stories.Ranking;

namespace Newsdesk.Stories.Pipeline;

/// <summary>A story as a batch leaves it.</summary>
/// <param name="Publication">What is published of it; null when its document did not verify.</param>
internal sealed record StoryUpdate(Story Story, StoryPublication? Publication);

/// <summary>What is published of a story.</summary>
/// <param name="Document">Serialised; null when the story is empty.</param>
/// <param name="HeadlineTerms">Terms of its headline, to be found by.</param>
internal sealed record StoryPublication(StorySummary Summary, byte[]? Document, IReadOnlyCollection<string> HeadlineTerms);
