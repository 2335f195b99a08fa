using Newsdesk.Stories.Members;

namespace Newsdesk.Stories.Assembly;

/// <summary>An entry of the knowledge base that articles name, as it came with them.</summary>
/// <param name="WikidataId">Empty when not known.</param>
public sealed record StoryEntity(StoryEntityCard Card, IReadOnlyList<string> Aliases, string WikidataId);
