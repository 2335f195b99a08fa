using Newsdesk.Entities.Roles;
using Newsdesk.Kernel.Annotations;
using static Newsdesk.Entities.Roles.RoleSignal;
using static Newsdesk.Kernel.Annotations.DiscourseRole;

namespace Newsdesk.Training.Roles;

/// <summary>What is known of news texts before any is labelled: the weights that training begins with and is pulled back to. A thousand sentences alone say too little of the rare roles.</summary>
internal static class RolePriors
{
    private const double SameRole = 1.0;

    private static readonly (RoleSignal Signal, DiscourseRole Role, double Weight)[] Known =
    [
        (First, MainEvent, 2.2), (Second, MainEvent, 1.2), (Third, MainEvent, 0.7), (UpToSixth, MainEvent, 0.2),
        (First, PreviousEvent, -1), (First, Evaluation, -1), (First, Expectation, -0.8), (Second, Evaluation, -1), (Second, Expectation, -0.8),
        (First, Consequence, -0.5), (Second, Consequence, -0.5), (Third, Consequence, -0.5),
        (HeadlineShare, MainEvent, 1.6), (LeadShare, MainEvent, 0.8), (HeadlineName, MainEvent, 0.3), (Fragment, MainEvent, -3),
        (DateThisWeek, MainEvent, 0.9), (DateThisWeek, HistoricalEvent, -0.8), (DateLastDays, PreviousEvent, 1.4), (DateLastDays, MainEvent, -0.8),
        (DateLastWeeks, PreviousEvent, 1.7), (DateLastWeeks, MainEvent, -0.8), (DateLastMonths, PreviousEvent, 0.8), (DateLastMonths, HistoricalEvent, 1.2),
        (DateLastMonths, MainEvent, -0.8), (DateLastYears, HistoricalEvent, 2.2), (DateLastYears, MainEvent, -0.8), (DateLongAgo, HistoricalEvent, 2.2), (DateLongAgo, MainEvent, -0.8), (DateAhead, Expectation, 0.8),
        (YearBefore, HistoricalEvent, 1.2), (YearBefore, MainEvent, -0.4), (Pluperfect, PreviousEvent, 1), (Pluperfect, HistoricalEvent, 0.4), (Perfect, CurrentContext, 0.4),
        (Past, HistoricalEvent, 0.4), (Past, PreviousEvent, 0.6), (Past, MainEvent, 0.6), (Past, Consequence, 0.4), (Past, Anecdote, 0.4), (Past, Expectation, -0.4),
        (Present, CurrentContext, 0.8), (Present, Evaluation, 0.4), (Modal, Expectation, 1.0), (Bias, CurrentContext, 0.9), (Bias, Anecdote, -1),
        (QuotedMostly, Evaluation, 1.3), (QuotedMostly, MainEvent, -1.4), (QuotedMostly, Consequence, -1), (QuotedMostly, CurrentContext, -0.8),
        (QuotedMostly, PreviousEvent, -0.6), (QuotedMostly, HistoricalEvent, -0.8), (QuotedMostly, Anecdote, 0.3), (QuotedPartly, Evaluation, 0.6),
        (Reported, Evaluation, 0.6), (Reported, MainEvent, -0.4), (FirstPerson, Anecdote, 1), (FirstPerson, Evaluation, 0.5), (FirstPerson, MainEvent, -0.6),
        (Age, Anecdote, 0.5), (HeOrShe, Anecdote, 0.4),
    ];

    private static readonly (RoleCue Cue, DiscourseRole Role, double Weight)[] KnownCues =
    [
        (RoleCue.Will, Expectation, 1.2), (RoleCue.Could, Expectation, 0.7), (RoleCue.Must, Expectation, 0.4), (RoleCue.Must, Evaluation, 0.4), (RoleCue.Plan, Expectation, 1), (RoleCue.Forecast, Expectation, 1.2),
        (RoleCue.Wish, Expectation, 0.7), (RoleCue.Future, Expectation, 0.8), (RoleCue.Condition, Expectation, 0.5),
        (RoleCue.Belief, Evaluation, 0.9), (RoleCue.Praise, Evaluation, 0.9), (RoleCue.Blame, Evaluation, 0.9), (RoleCue.Good, Evaluation, 0.6), (RoleCue.Bad, Evaluation, 0.6), (RoleCue.Degree, Evaluation, 0.4),
        (RoleCue.Expert, Evaluation, 0.6), (RoleCue.Result, Consequence, 2), (RoleCue.Cause, Consequence, 1), (RoleCue.Damage, Consequence, 1), (RoleCue.Answer, Consequence, 1), (RoleCue.Market, Consequence, 0.4),
        (RoleCue.Happening, MainEvent, 0.6), (RoleCue.Announcing, MainEvent, 0.5), (RoleCue.Recent, PreviousEvent, 1), (RoleCue.PastYears, HistoricalEvent, 1.4), (RoleCue.Beginning, HistoricalEvent, 0.7),
        (RoleCue.Ongoing, CurrentContext, 0.7), (RoleCue.Usual, CurrentContext, 0.7), (RoleCue.Survey, CurrentContext, 0.6), (RoleCue.Law, CurrentContext, 0.3), (RoleCue.Description, CurrentContext, 0.5),
        (RoleCue.Kin, Anecdote, 0.7), (RoleCue.Feeling, Anecdote, 0.9), (RoleCue.Home, Anecdote, 0.6), (RoleCue.Life, HistoricalEvent, 0.4), (RoleCue.Life, Anecdote, 0.4), (RoleCue.Witness, Anecdote, 0.6),
    ];

    public static double[] Weights()
    {
        var weights = new double[RoleModel.WeightCount];
        foreach (var (cue, role, weight) in KnownCues)
        {
            weights[(RoleFeatures.IndexOf(CuePlace.Own, cue) * RoleModel.RoleCount) + (int)role] = weight;
        }

        foreach (var (signal, role, weight) in Known)
        {
            weights[((int)signal * RoleModel.RoleCount) + (int)role] = weight;
        }

        for (var role = 1; role < RoleModel.RoleCount; role++)
        {
            weights[((RoleFeatures.Count + role) * RoleModel.RoleCount) + role] = SameRole;
        }

        return weights;
    }
}
