using System.ComponentModel.DataAnnotations;
using StackExchange.Redis;

namespace Newsdesk.Stories.Adapters.Cache;

/// <summary>Where finished documents are cached. Section <c>Redis</c>.</summary>
public sealed class RedisOptions : IValidatableObject
{
    public const string Section = "Redis";

    /// <summary>A StackExchange.Redis configuration such as <c>127.0.0.1:6379,password=...</c>; without it documents are read from the database.</summary>
    public string? Configuration { get; set; }

    /// <summary>How long a call may take. A document from the database takes less.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:00:10")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How long a document stays after it was written.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "30.00:00:00")]
    public TimeSpan TimeToLive { get; set; } = TimeSpan.FromDays(1);

    /// <summary>Failures in a row after which Redis is left alone for a while.</summary>
    [Range(1, 1_000)]
    public int MaxFailures { get; set; } = 5;

    /// <summary>How long it is left alone.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:10:00")]
    public TimeSpan RestTime { get; set; } = TimeSpan.FromSeconds(5);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsConfiguration(Configuration))
        {
            yield return new ValidationResult("Redis:Configuration is not a StackExchange.Redis configuration.", [nameof(Configuration)]);
        }
    }

    private static bool IsConfiguration(string? text)
    {
        try
        {
            return string.IsNullOrEmpty(text) || ConfigurationOptions.Parse(text).EndPoints.Count > 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
