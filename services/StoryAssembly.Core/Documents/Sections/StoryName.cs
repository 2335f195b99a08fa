using Newsdesk.Kernel.Annotations;

namespace Newsdesk.Stories.Documents.Sections;

/// <summary>Somebody or something named in a story.</summary>
/// <param name="Key">The entity, or the full name when it is not linked.</param>
internal sealed record StoryName(string Key, MentionKind Kind)
{
    public int Count { get; set; }

    public HashSet<int> Origins { get; } = [];

    public int LongestMention { get; set; }

    /// <summary>Where the name stands in full.</summary>
    public Evidence? Evidence { get; set; }
}
