using System.Globalization;
using Newsdesk.Entities.Roles;
using Newsdesk.Kernel.Annotations;

namespace Newsdesk.Training.Roles;

/// <summary>Measures the role model and says what it is, on what it was trained and what it gets wrong.</summary>
internal static class RoleModelCard
{
    public static string Write(List<RoleText> texts)
    {
        var trained = RoleMeasures.CrossValidate(texts, RoleWeights.Fit, _ => true, text => text.IsOutlet, text => !text.IsOutlet);
        var known = RoleMeasures.CrossValidate(texts, _ => new RoleModel(RolePriors.Weights()), _ => true, text => text.IsOutlet, text => !text.IsOutlet);
        string[] measures =
        [
            Row("all texts, 5-fold by event", trained[0]), Row("the articles of outlets among them", trained[1]), Row("the Wikinews texts among them", trained[2]),
            Row("learnt from Wikinews, measured on outlets", RoleMeasures.Transfer(texts, text => text.IsOutlet)),
            Row("learnt from outlets, measured on Wikinews", RoleMeasures.Transfer(texts, text => !text.IsOutlet)),
            Row("events left aside while features and settings were chosen", RoleMeasures.Transfer(texts, text => text.IsHeldOut)),
            Row("weights set by hand alone, all texts", known[0]), Row("weights set by hand alone, articles of outlets", known[1]),
        ];
        return string.Create(CultureInfo.InvariantCulture, $"""
            # Discourse roles

            A linear model of the sentences of a text: {RoleFeatures.SignalCount} signals and {RoleFeatures.WordBuckets} buckets of hashed words for each of 8 roles, and a weight
            for each role behind another. Sums over all chains of roles give the probability of each; the highest wins.

            **Use.** The role of every sentence of an English text. Its probability is not calibrated.

            **Form.** `role-weights.tsv`: the index of a feature and its 8 weights. Rows behind the features are those of the role before, the start of the text first.

            **Trained on** the labels of `services/Training/Labels/roles.jsonl`: {texts.Count(text => !text.IsOutlet)} Wikinews texts of 2004 to 2023 (CC BY 2.5; GUM, CC BY 4.0), {texts.Count(text => text.IsOutlet)} articles of outlets
            ([5W1H, Apache-2.0; ECB+, CC BY 3.0](../../../Training/Labels/README.md)), {trained[0].Sentences} sentences; sentences labelled `none` are left out. Training begins with weights set by hand
            (`RolePriors`) and is pulled back to them. Rare roles weigh more than they are frequent, for the mean over roles.

            **Measured.** Texts of one event are never in both parts. The settings were chosen on folds of the events that were not left aside, so the first figures are a little too high.
            Two readings of the same articles by the same rules agree with macro F1 .77 ([labels](../../../Training/Labels/README.md)): what a model could reach.

            | | sentences | macro F1 of 8 roles | accuracy |
            |---|---|---|---|
            {string.Join('\n', measures)}

            | role | sentences | all texts, F1 | outlets, F1 | Wikinews, F1 | by hand, all texts, F1 |
            |---|---|---|---|---|---|
            {string.Join('\n', Enumerable.Range(1, RoleModel.RoleCount - 1).Select(role => RoleRow(role, trained, known[0])))}

            {Speech(texts)}

            **Known failures.** Consequences and previous events are taken for the main event where no date and no word of consequence tells them apart. What a witness tells is an
            anecdote only where the text says who speaks. Without a publish day a text has its latest day for one, which costs about .01. English only.

            **Train again.** `dotnet run -c Release --project services/Training -- roles ../shared/data` writes the same bytes from the same data, the same word lists and the same
            names tagger. Names are read of texts alone, without a knowledge base; after another tagger is trained, train this model again.

            """).ReplaceLineEndings("\n");
    }

    private static string Row(string what, RoleScore score) => string.Create(
        CultureInfo.InvariantCulture, $"| {what} | {score.Sentences} | {score.MacroF1:0.000} | {score.Accuracy:0.000} |");

    private static string RoleRow(int role, RoleScore[] trained, RoleScore known) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {(DiscourseRole)role} | {trained[0].Expected(role)} | {trained[0].F1(role):0.00} | {trained[1].F1(role):0.00} | {trained[2].F1(role):0.00} | {known.F1(role):0.00} |");

    private static string Speech(List<RoleText> texts)
    {
        var all = texts.SelectMany(text => text.Sentences).ToList();
        var (right, told, labelled) = (all.Count(e => e.IsSpeech && e.ReadsAsSpeech), all.Count(e => e.ReadsAsSpeech), all.Count(e => e.IsSpeech));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Whether a sentence is speech is no part of the model: direct and reported speech of the quotation finder tell it (precision {(double)right / told:0.00}, recall {(double)right / labelled:0.00} on the same sentences).");
    }
}
