using System.Globalization;
using System.Text;
using Newsdesk.Entities.Roles;
using Newsdesk.Kernel.Annotations;

namespace Newsdesk.Training.Roles;

/// <summary>Trains the model of discourse roles on the labels of the project, and measures it by cross-validation over texts.</summary>
internal sealed class RoleTrainer : IModelTrainer
{
    private static readonly string Labels = Path.Combine("services", "Training", "Labels", "roles.jsonl");

    public string Name => "roles";

    public string DefaultOutput => Path.Combine("services", "Entity.Core", "Roles", "Model");

    public IReadOnlyDictionary<string, byte[]> Train(string data)
    {
        var texts = LabelReader.Read(Labels, data).GroupBy(example => example.TextId).Select(text => (IReadOnlyList<RoleExample>)[.. text]).ToList();
        var trained = CrossValidate(texts, ChainTrainer.Train);
        var known = CrossValidate(texts, _ => new RoleModel(RolePriors.Weights()));
        return new Dictionary<string, byte[]>
        {
            ["role-weights.tsv"] = Encoding.UTF8.GetBytes(Table(ChainTrainer.Train(texts))),
            ["README.md"] = Encoding.UTF8.GetBytes(Card(texts, trained, known)),
        };
    }

    private static RoleScore CrossValidate(List<IReadOnlyList<RoleExample>> texts, Func<IReadOnlyList<IReadOnlyList<RoleExample>>, RoleModel> train)
    {
        var score = new RoleScore();
        var chain = new RoleChain();
        for (var fold = 0; fold < LabelReader.Folds; fold++)
        {
            var model = train([.. texts.Where(text => text[0].Fold != fold)]);
            foreach (var text in texts.Where(text => text[0].Fold == fold))
            {
                model.Weigh([.. text.Select(example => example.Features)], chain);
                for (var i = 0; i < text.Count; i++)
                {
                    score.Add(text[i].Role, (int)RoleModel.Choose(chain, i, allowsMainEvent: true).Role);
                }
            }
        }

        return score;
    }

    private static string Table(RoleModel model)
    {
        var table = new StringBuilder("# feature, then its weight for each role in the order of DiscourseRole\n");
        for (var feature = 0; feature < RoleModel.WeightCount / RoleModel.RoleCount; feature++)
        {
            var row = Enumerable.Range(1, RoleModel.RoleCount - 1).Select(role => model[feature, role]).ToList();
            if (row.Any(weight => weight != 0))
            {
                table.Append(CultureInfo.InvariantCulture, $"{feature}\t{string.Join('\t', row.Select(weight => weight.ToString("0.##", CultureInfo.InvariantCulture)))}\n");
            }
        }

        return table.ToString();
    }

    private static string Card(List<IReadOnlyList<RoleExample>> texts, RoleScore trained, RoleScore known)
    {
        var all = texts.SelectMany(text => text).ToList();
        var speech = (Right: all.Count(e => e.IsSpeech && e.ReadsAsSpeech), Told: all.Count(e => e.ReadsAsSpeech), Labelled: all.Count(e => e.IsSpeech));
        var rows = string.Join('\n', Enumerable.Range(1, RoleModel.RoleCount - 1).Select(role => string.Create(CultureInfo.InvariantCulture, $"| {(DiscourseRole)role} | {trained.Expected(role)} | {trained.F1(role):0.00} | {known.F1(role):0.00} |")));
        return string.Create(CultureInfo.InvariantCulture, $"""
            # Discourse roles

            A linear chain over the sentences of a text: {RoleFeatures.SignalCount} signals and {RoleFeatures.WordBuckets} buckets of hashed words for each of 8 roles, and a weight
            for each role behind another. Sums over all chains give the probability of each role; the highest wins.

            **Use.** The role of every sentence of an English text. Its probability is not calibrated.

            **Form.** `role-weights.tsv`: the index of a feature and its 8 weights. Rows behind the features are those of the role before, the start of the text first.

            **Trained on** the labels of `services/Training/Labels/roles.jsonl` (74 Wikinews texts of 2004 to 2023, CC BY 2.5; GUM, CC BY 4.0), {all.Count} sentences; sentences labelled `none`
            are left out. Training begins with weights set by hand (`RolePriors`) and is pulled back to them.

            **Measured** by 5-fold cross-validation over whole texts, each with its headline and publish day, on the same folds. The strengths of the pull were chosen on these folds, so the
            first figure is a little too high.

            | | trained | weights set by hand alone |
            |---|---|---|
            | macro F1, 8 roles | {trained.MacroF1:0.000} | {known.MacroF1:0.000} |
            | accuracy | {trained.Accuracy:0.000} | {known.Accuracy:0.000} |

            | role | sentences | trained, F1 | by hand, F1 |
            |---|---|---|---|
            {rows}

            Whether a sentence is speech is no part of the model: direct and reported speech of the quotation finder tell it (precision {(double)speech.Right / speech.Told:0.00}, recall {(double)speech.Right / speech.Labelled:0.00} on the same sentences).

            **Known failures.** Anecdotes are too few to be learned. Consequences and previous events are taken for the main event where no date and no word of consequence tells them apart.
            A text without a publish day has its latest day for one. English only.

            **Train again.** `dotnet run -c Release --project services/Training -- roles ../shared/data` writes the same bytes from the same data and the same word lists.

            """).ReplaceLineEndings("\n");
    }
}
