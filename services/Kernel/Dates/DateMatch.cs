using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Kernel.Dates;

/// <summary>A date expression as a range of tokens; the default value means that there is none.</summary>
internal readonly record struct DateMatch(TokenRange Tokens, DateInterval Interval, DateGranularity Granularity)
{
    public bool IsFound => Tokens.Count > 0;

    public static DateMatch Of(int first, int end, DateInterval interval, DateGranularity granularity) => new(new TokenRange(first, end), interval, granularity);
}
