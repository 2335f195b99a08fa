using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Kernel.Dates;

/// <summary>A date expression as a range of tokens; the default value means that there is none.</summary>
internal readonly record struct DateMatch(TokenRange Tokens, DateInterval Interval, DateGranularity Granularity, DateDirection Direction)
{
    public bool IsFound => Tokens.Count > 0;

    /// <summary>A date that names its year.</summary>
    public static DateMatch Of(int first, int end, DateInterval interval, DateGranularity granularity) =>
        new(new TokenRange(first, end), interval, granularity, DateDirection.Absolute);

    /// <summary>A date that is seen from the publish day.</summary>
    /// <param name="sense">+1 when its words look ahead, -1 when they look back, 0 when they tell neither.</param>
    public static DateMatch Of(int first, int end, DateInterval interval, DateGranularity granularity, int sense) =>
        new(new TokenRange(first, end), interval, granularity, sense switch
        {
            > 0 => DateDirection.Future,
            < 0 => DateDirection.Past,
            _ => DateDirection.Unknown,
        });

    /// <summary>A date that holds the publish day.</summary>
    public static DateMatch OfPresent(int first, int end, DateInterval interval, DateGranularity granularity) =>
        new(new TokenRange(first, end), interval, granularity, DateDirection.Present);
}
