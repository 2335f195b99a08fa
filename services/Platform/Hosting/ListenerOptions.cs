using System.ComponentModel.DataAnnotations;
using System.Net;

namespace Newsdesk.Platform.Hosting;

/// <summary>Where a service listens. Section <c>Listen</c>.</summary>
public sealed class ListenerOptions : IValidatableObject
{
    public const string Section = "Listen";

    /// <summary>IP address of the service port. Loopback: only the sidecar beside it calls.</summary>
    [Required]
    public string Address { get; set; } = "127.0.0.1";

    /// <summary>Service port; 0 takes any free one.</summary>
    [Range(IPEndPoint.MinPort, IPEndPoint.MaxPort)]
    public int Port { get; set; } = 8080;

    /// <summary>IP address of the health port, which probes from outside of the pod reach.</summary>
    [Required]
    public string HealthAddress { get; set; } = "127.0.0.1";

    /// <summary>Port that serves health and nothing else; 0 opens none.</summary>
    [Range(IPEndPoint.MinPort, IPEndPoint.MaxPort)]
    public int HealthPort { get; set; } = 8081;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IPAddress.TryParse(Address, out _))
        {
            yield return new ValidationResult($"'{Address}' is not an IP address.", [nameof(Address)]);
        }

        if (!IPAddress.TryParse(HealthAddress, out _))
        {
            yield return new ValidationResult($"'{HealthAddress}' is not an IP address.", [nameof(HealthAddress)]);
        }
    }
}
