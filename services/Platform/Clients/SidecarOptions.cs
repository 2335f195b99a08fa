using System.ComponentModel.DataAnnotations;

namespace Newsdesk.Platform.Clients;

/// <summary>The Dapr sidecar beside this service. Section <c>Sidecar</c>.</summary>
public sealed class SidecarOptions : IValidatableObject
{
    public const string Section = "Sidecar";

    /// <summary>Address of the sidecar's gRPC API.</summary>
    [Required]
    public Uri GrpcEndpoint { get; set; } = new("http://127.0.0.1:50001");

    /// <summary>Sent as <c>dapr-api-token</c> with every call to the sidecar, when set.</summary>
    public string? ApiToken { get; set; }

    /// <summary>Demanded as <c>dapr-api-token</c> of every incoming call except health checks, when set.</summary>
    public string? AppToken { get; set; }

    /// <summary>Name of the pub/sub component.</summary>
    [Required]
    public string PubSub { get; set; } = "pubsub";

    /// <summary>Deadline of a unary call that sets none.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00")]
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(5);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (GrpcEndpoint is { IsAbsoluteUri: false } or { Scheme: not ("http" or "https") })
        {
            yield return new ValidationResult($"'{GrpcEndpoint}' is not an http or https address.", [nameof(GrpcEndpoint)]);
        }
    }
}
