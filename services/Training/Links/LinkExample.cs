using Newsdesk.Entities.Linking;

namespace Newsdesk.Training.Links;

/// <summary>A name with its options, of which at most one is right.</summary>
/// <param name="Right">The index of the right option; -1 when none is.</param>
/// <param name="IsOutOfReach">Whether the knowledge base has the right entry, but not under this name.</param>
internal sealed record LinkExample(string Event, LinkSignals[] Options, int Right, bool IsOutOfReach);
