using Newsdesk.Kernel.Errors;

namespace Newsdesk.Articles.Sources;

/// <summary>Checks what callers decide about a source and reports every wrong field, by its path in the contract.</summary>
public static class SourceValidator
{
    public const int MaxDisplayName = 200;

    public static TimeSpan ShortestInterval { get; } = TimeSpan.FromMinutes(1);

    public static TimeSpan LongestInterval { get; } = TimeSpan.FromDays(7);

    public static IReadOnlyList<FieldViolation> Check(SourceSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return [.. Violations(settings)];
    }

    private static IEnumerable<FieldViolation> Violations(SourceSettings settings)
    {
        if (settings.Url.Length == 0)
        {
            yield return new("source.url", "Required.");
        }
        else if (!SourceAddress.TryParse(settings.Url, out _, out var problem))
        {
            yield return new("source.url", $"The address {problem}.");
        }

        if (settings.DisplayName.Length > MaxDisplayName)
        {
            yield return new("source.display_name", $"Must be at most {MaxDisplayName} characters, is {settings.DisplayName.Length}.");
        }
        else if (settings.DisplayName.Any(char.IsControl))
        {
            yield return new("source.display_name", "Must not hold control characters.");
        }

        if (settings.MinInterval < ShortestInterval || settings.MinInterval > LongestInterval)
        {
            yield return new("source.min_interval_duration", "Must be between 1 minute and 7 days.");
        }

        if (settings.MaxInterval < ShortestInterval || settings.MaxInterval > LongestInterval)
        {
            yield return new("source.max_interval_duration", "Must be between 1 minute and 7 days.");
        }
        else if (settings.MaxInterval < settings.MinInterval)
        {
            yield return new("source.max_interval_duration", "Must not be shorter than min_interval_duration.");
        }
    }
}
