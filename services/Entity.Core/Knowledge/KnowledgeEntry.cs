using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Ids;

namespace Newsdesk.Entities.Knowledge;

/// <summary>One person, organisation, place or other named thing that is known.</summary>
public sealed record KnowledgeEntry
{
    public required EntityId Id { get; init; }

    public required MentionKind Kind { get; init; }

    /// <summary>The name that readers know it by.</summary>
    public required string Name { get; init; }

    /// <summary>Other full names.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Names that mean it only in a text that also gives a fuller one: a common surname.</summary>
    public IReadOnlyList<string> ShortForms { get; init; } = [];

    /// <summary>Adjectives and peoples of a place: <c>Russian</c>.</summary>
    public IReadOnlyList<string> Demonyms { get; init; } = [];

    /// <summary>Who or what it is, in one sentence.</summary>
    public string Description { get; init; } = "";

    /// <summary>How often it is in the news, from 1, seldom, to 3: a prior for ties.</summary>
    public int Prominence { get; init; } = 1;

    /// <summary>When the description was known to be right.</summary>
    public DateOnly? AsOf { get; init; }

    public string Source { get; init; } = "";

    public string Licence { get; init; } = "";

    /// <summary>For example <c>Q7747</c>; empty when not known.</summary>
    public string WikidataId { get; init; } = "";

    /// <summary>What the description says to who compares it with a text.</summary>
    internal EntryDescription Told => field ??= EntryDescription.Of(this);
}
