using Newsdesk.Kernel.Annotations;

namespace Newsdesk.Entities.Roles;

/// <summary>
/// Weighs a sentence's traits for each role. The weights are set by hand after reading news texts, in the order in which editors decide: dates first, then
/// position and headline, then words.
/// </summary>
internal static class RoleJudge
{
    private const int RoleCount = (int)DiscourseRole.Expectation + 1;
    private const int LeadSentences = 3;
    private const int RecentDays = 2;
    private const int PreviousDays = 120;
    private const int HistoricalDays = 500;

    public static (DiscourseRole Role, double Score) Judge(in SentenceTraits traits)
    {
        Span<double> weights = stackalloc double[RoleCount];
        weights[(int)DiscourseRole.MainEvent] = WeighMainEvent(traits);
        weights[(int)DiscourseRole.Consequence] = (0.9 * Capped(traits.Consequence)) - (traits.IsSpeech ? 1 : 0) + (traits.Position < LeadSentences ? -0.5 : 0);
        weights[(int)DiscourseRole.CurrentContext] = 0.9 + (0.3 * Capped(traits.Context)) - (traits.IsSpeech ? 0.8 : 0);
        weights[(int)DiscourseRole.PreviousEvent] = WeighPreviousEvent(traits);
        weights[(int)DiscourseRole.HistoricalEvent] = (0.7 * Capped(traits.History)) + (traits.DaysAgo >= HistoricalDays ? 2.2 : 0) - (traits.IsSpeech ? 0.8 : 0);
        weights[(int)DiscourseRole.Anecdote] = traits.IsSpeech || traits.HasQuotation ? (0.5 * Capped(traits.Anecdote)) - (traits.Evaluation > 0 ? 0.4 : 0) : 0.3 * Capped(traits.Anecdote);
        weights[(int)DiscourseRole.Evaluation] = (0.7 * Capped(traits.Evaluation)) + (traits.IsSpeech ? 1.3 : traits.HasQuotation ? 0.6 : 0) + (traits.Position < 2 ? -1 : 0);
        weights[(int)DiscourseRole.Expectation] = (0.75 * Capped(traits.Expectation)) + (traits.HasFutureDate ? 0.8 : 0) + (traits.Position < 2 ? -0.8 : 0);

        var best = DiscourseRole.MainEvent;
        var second = 0.0;
        for (var role = DiscourseRole.Consequence; role <= DiscourseRole.Expectation; role++)
        {
            if (weights[(int)role] > weights[(int)best])
            {
                second = weights[(int)best];
                best = role;
            }
            else
            {
                second = Math.Max(second, weights[(int)role]);
            }
        }

        return (best, Confidence(weights[(int)best] - second));
    }

    private static double WeighMainEvent(in SentenceTraits traits)
    {
        var lead = traits.Position switch
        {
            0 => 2.2,
            1 => 1.2,
            2 => 0.7,
            < 6 => 0.2,
            _ => 0,
        };
        var recent = traits.DaysAgo is >= 0 and <= RecentDays ? 0.9 : traits.DaysAgo > RecentDays ? -0.8 : 0;
        return lead + recent + (1.6 * traits.HeadlineShare) + (0.25 * Capped(traits.Event)) - (traits.IsSpeech ? 1.4 : 0) - (traits.IsFragment ? 3 : 0);
    }

    private static double WeighPreviousEvent(in SentenceTraits traits)
    {
        var dated = traits.DaysAgo switch
        {
            > RecentDays and <= PreviousDays => 1.7,
            > PreviousDays and < HistoricalDays => 1.4,
            _ => 0,
        };
        return dated + (0.45 * Capped(traits.Previous)) + (traits.Position == 0 ? -1 : 0) - (traits.IsSpeech ? 0.6 : 0);
    }

    // More than three of a kind tell no more than three.
    private static int Capped(int count) => Math.Min(count, 3);

    private static double Confidence(double lead) => Math.Round(0.5 + (0.5 * Math.Tanh(Math.Max(lead, 0))), 3);
}
