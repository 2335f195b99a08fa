namespace Newsdesk.Kernel.Annotations;

/// <summary>How finely a date expression names its time.</summary>
public enum DateGranularity
{
    Unspecified = 0,
    Day,
    Week,
    Month,
    Year,
    Decade,

    /// <summary>Anything else: a season, a century, the last three days.</summary>
    Range,
}
