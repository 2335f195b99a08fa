using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Newsdesk.Entities.Linking;
using Newsdesk.Training.Names;

namespace Newsdesk.Training.Links;

/// <summary>Trains the weights of links on the labels of the project, and measures them by cross-validation over events.</summary>
internal sealed class LinkTrainer : IModelTrainer
{
    private const int Folds = 5;

    /// <summary>What the first reading is sure of is a signal of the second, so weights and examples are made in turn.</summary>
    private const int Turns = 5;

    private static readonly string Labels = Path.Combine("services", "Training", "Labels", "links.jsonl");
    private static readonly string Entries = Path.Combine("services", "Training", "Labels", "link-entries.jsonl");

    public string Name => "links";

    public string DefaultOutput => Path.Combine("services", "Entity.Core", "Linking", "Model");

    public IReadOnlyDictionary<string, byte[]> Train(string data)
    {
        var set = new LinkSet(Labels, Entries, data);
        var model = new LinkModel(new double[LinkSignals.Count]);
        List<LinkExample> examples = [];
        for (var turn = 0; turn < Turns; turn++)
        {
            examples = set.Read(model);
            model = LinkFitter.Fit(examples);
        }

        var (score, unseen) = CrossValidate(examples);
        return new Dictionary<string, byte[]>
        {
            ["link-weights.tsv"] = Encoding.UTF8.GetBytes(Table(model)),
            ["README.md"] = Encoding.UTF8.GetBytes(LinkModelCard.Write(examples, score, unseen)),
        };
    }

    // All names, and those of texts that the tagger has not learnt from: of the others it knows the kinds too well.
    private static (LinkScore All, LinkScore Unseen) CrossValidate(List<LinkExample> examples)
    {
        var (all, unseen) = (new LinkScore(), new LinkScore());
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = LinkFitter.Fit([.. examples.Where(example => FoldOf(example) != fold)]);
            foreach (var example in examples.Where(example => FoldOf(example) == fold))
            {
                all.Add(model, example);
                if (ArticleLabels.IsHeldOut(example.Event))
                {
                    unseen.Add(model, example);
                }
            }
        }

        return (all, unseen);
    }

    private static int FoldOf(LinkExample example) => SHA256.HashData(Encoding.UTF8.GetBytes(example.Event))[0] % Folds;

    private static string Table(LinkModel model)
    {
        var table = new StringBuilder("# signal, its weight in log-odds\n");
        foreach (var signal in Enum.GetValues<LinkSignal>())
        {
            table.Append(CultureInfo.InvariantCulture, $"{signal}\t{model[signal]:0.##}\n");
        }

        return table.ToString();
    }
}
