using System.Text.Json;
using System.Text.Json.Serialization;
using Newsdesk.Kernel.Ids;
using Newsdesk.Stories.Clustering;

namespace Newsdesk.Stories.Adapters.Storage;

/// <summary>Decisions as they are stored.</summary>
internal static partial class DecisionJson
{
    public static string Write(Decision decision) => JsonSerializer.Serialize(
        new Stored(decision.Story?.Value, decision.Score, decision.Threshold, decision.Rival?.Value, decision.RivalScore, decision.Features),
        StoredContext.Default.Stored);

    public static Decision Read(string json)
    {
        var stored = JsonSerializer.Deserialize(json, StoredContext.Default.Stored) ?? throw new JsonException("A stored decision is null.");
        return new(ToId(stored.Story), stored.Score, stored.Threshold, ToId(stored.Rival), stored.RivalScore, stored.Features);
    }

    private static StoryId? ToId(string? id) => id is null ? null : StoryId.Parse(id);

    internal sealed record Stored(
        string? Story,
        double Score,
        double Threshold,
        string? Rival,
        double RivalScore,
        IReadOnlyList<DecisionFeature> Features);

    [JsonSerializable(typeof(Stored))]
    private sealed partial class StoredContext : JsonSerializerContext;
}
