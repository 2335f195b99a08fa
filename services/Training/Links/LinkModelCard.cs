using System.Globalization;
using Newsdesk.Entities.Linking;

namespace Newsdesk.Training.Links;

/// <summary>Writes what the weights of links are, what they were learnt from and how good they are.</summary>
internal static class LinkModelCard
{
    public static string Write(IReadOnlyList<LinkExample> examples, LinkScore score, LinkScore unseen)
    {
        var rows = string.Join('\n', score.Reliability.Select(bin => string.Create(CultureInfo.InvariantCulture, $"| {bin.Told:0.00} | {bin.Right:0.00} | {bin.Count} |")));
        return string.Create(CultureInfo.InvariantCulture, $"""
            # Links

            A weight for each of {LinkSignals.Count} signals of a name and one of the entries that it can mean: form of the name, kind, context, coherence, recency. Their sum is the log-odds of
            the entry against no link; all meanings of a name and none compete for one probability. The most probable wins.

            **Use.** Which entry of any knowledge base a name in an English text means, and how sure that is.

            **Form.** `link-weights.tsv`: a signal and its weight. Short enough to be read and argued with.

            **Trained on** the labels of `services/Training/Labels/links.jsonl` (199 news articles of 2016 to 2018) with the entries of `link-entries.jsonl`, written for this project: {examples.Count} names that the
            entries know, of which {examples.Count(example => example.Right < 0)} mean none of them. Each text is read three times: with all entries, and with two sets that each lack a sixth of them, so that there are
            names whose bearer is not known. Left out are adjectives of countries, whose weight is set by hand, and names that were cut otherwise than in the labels.

            **Measured** by 5-fold cross-validation over events, on the same names. All entries that share a name were written by the same hand, from memory, and so were the labels: names
            in a full knowledge base have more namesakes.

            | measure | all events | events that the name tagger has not learnt from |
            |---|---|---|
            | names, each in every set that knows it | {score.Names} | {unseen.Names} |
            | the right entry, or rightly none | {score.Accuracy:0.000} | {unseen.Accuracy:0.000} |
            | precision, recall, F1 of links | {score.Precision:0.000}, {score.Recall:0.000}, {score.F1:0.000} | {unseen.Precision:0.000}, {unseen.Recall:0.000}, {unseen.F1:0.000} |
            | expected calibration error | {score.CalibrationError:0.000} | {unseen.CalibrationError:0.000} |

            | probability told | share that was right | links |
            |---|---|---|
            {rows}

            **Known failures.** A city named for its team; the older of two products with one name; persons of the same name and trade; adjectives that mean a language. The tagger has learnt
            from most of the same texts, so its kinds are surer here than in other texts.

            **Train again.** `dotnet run -c Release --project services/Training -- links ../shared/data` writes the same bytes from the same data, name tagger and starter set.

            """).ReplaceLineEndings("\n");
    }
}
