using System.Globalization;
using System.Text;
using Newsdesk.Entities.Quotations;

namespace Newsdesk.Training.Speakers;

/// <summary>Trains the model that chooses the speaker of a quotation without a verb of saying, and measures it on the held-out parts of the labels.</summary>
internal sealed class SpeakerTrainer : IModelTrainer
{
    private static readonly string Labels = Path.Combine("services", "Training", "Labels", "quotations.jsonl");

    public string Name => "speakers";

    public string DefaultOutput => Path.Combine("services", "Entity.Core", "Quotations", "Model");

    public IReadOnlyDictionary<string, byte[]> Train(string data)
    {
        var examples = SpeakerLabelReader.Read(Labels, data);
        var model = ChoiceTrainer.Train([.. examples.Where(example => !IsHeldOut(example.Part))]);
        return new Dictionary<string, byte[]>
        {
            ["speaker-weights.tsv"] = Encoding.UTF8.GetBytes(Table(model)),
            ["README.md"] = Encoding.UTF8.GetBytes(Card(examples, model)),
        };
    }

    private static bool IsHeldOut(string part) => part.EndsWith("heldout", StringComparison.Ordinal);

    private static string Table(SpeakerModel model)
    {
        var table = new StringBuilder("# signal (its number in SpeakerSignal), then its weight\n");
        for (var signal = 0; signal < (int)SpeakerSignal.Count; signal++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{signal}\t{model[signal]:0.##}\n");
        }

        return table.ToString();
    }

    // Of quotations with the labelled speaker among the candidates or not, how many get it.
    private static string Row(string part, List<SpeakerExample> examples, SpeakerModel model)
    {
        var rules = new SpeakerModel(new double[(int)SpeakerSignal.Count]);
        int Right(SpeakerModel chooser) => examples.Count(example => chooser.Choose(example.Signals) is >= 0 and var best && example.IsRight[best]);
        return $"| {part} | {examples.Count} | {examples.Count(example => example.IsRight.Contains(true))} | {Right(rules)} | {Right(model)} |";
    }

    private static string Card(List<SpeakerExample> examples, SpeakerModel model)
    {
        var asked = examples.Where(example => !example.Signals.Any(signals => (signals >> (int)SpeakerSignal.ChosenWithVerb & 1) != 0));
        var rows = string.Join('\n', asked.GroupBy(example => example.Part).OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => Row(part.Key, [.. part], model)));
        return string.Create(CultureInfo.InvariantCulture, $"""
            # Speakers

            A linear model of {(int)SpeakerSignal.Count} signals: kind of mention, place, distance, marks between, verbs of saying beside it, how often it is named, the last speaker, and
            whom the hand-written rules choose. The candidate with the highest sum is the speaker.

            **Use.** Quotations in marks that no verb of saying stands beside. Where one does, its subject speaks and the model is not asked. Nobody is quoted by name on its word alone:
            story assembly takes only speakers that stand beside a verb of saying.

            **Form.** `speaker-weights.tsv`: the number of a signal and its weight.

            **Trained on** the development parts of `services/Training/Labels/quotations.jsonl` (Wikinews, CC BY 2.5; GUM, CC BY 4.0; real news articles, whose text belongs to their
            publishers: the model holds weights, no text), {examples.Count(example => !IsHeldOut(example.Part))} quotations, those beside a verb of saying among them: what makes a speaker there makes one elsewhere.

            **Measured.** Quotations without such a verb: how many there are, with the speaker among the candidates, right by the rules alone, right by the model. Of the two held-out parts
            nothing was learnt.

            | part | quotations | speaker among candidates | rules | model |
            |---|---|---|---|---|
            {rows}

            **Known failures.** Speakers named more than two paragraphs before. Nouns without a name (`the mayor`) are candidates only where the rules choose them. English only.

            **Train again.** `dotnet run -c Release --project services/Training -- speakers ../shared/data` writes the same bytes from the same data and the same word lists.

            """).ReplaceLineEndings("\n");
    }
}
