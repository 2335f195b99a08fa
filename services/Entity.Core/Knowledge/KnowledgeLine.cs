using System.Text.Json.Serialization;

namespace Newsdesk.Entities.Knowledge;

/// <summary>A line of a knowledge file as it is written.</summary>
internal sealed record KnowledgeLine
{
    public string? Id { get; init; }

    public string? Kind { get; init; }

    public string? Name { get; init; }

    public IReadOnlyList<string?>? Aliases { get; init; }

    public IReadOnlyList<string?>? ShortForms { get; init; }

    public IReadOnlyList<string?>? Demonyms { get; init; }

    public string? Description { get; init; }

    public int? Prominence { get; init; }

    public string? AsOf { get; init; }

    public string? Source { get; init; }

    public string? Licence { get; init; }

    public string? Wikidata { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(KnowledgeLine))]
internal sealed partial class KnowledgeJson : JsonSerializerContext;
