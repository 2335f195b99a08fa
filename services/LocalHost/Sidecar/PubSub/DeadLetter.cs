using System.Text.Json.Serialization;

namespace Newsdesk.LocalHost.Sidecar.PubSub;

/// <summary>An event that was given up, whole: <see cref="Data"/> is its payload in base64.</summary>
internal sealed record DeadLetter(
    string Id, string Topic, string DeadLetterTopic, string AppId, string Reason, string Type, string DataContentType, string Data);

[JsonSerializable(typeof(DeadLetter))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
internal sealed partial class DeadLetterJson : JsonSerializerContext;
