using System.Globalization;
using Newsdesk.Articles.Copies;
using Newsdesk.Evaluation.Input;
using Newsdesk.Evaluation.Metrics;

namespace Newsdesk.Evaluation.Stages.Copies;

/// <summary>
/// Whether edited copies of real reports are found, and nothing else: every report of a clustering set and its edits, in an order of the seed. A pair of the same report is right, a
/// pair of two events is wrong; two reports of one event may have been copies of each other before we edited them, and count neither way.
/// </summary>
internal sealed class CopiesStage : IStage
{
    private const int Seed = 20_180_210;
    private const int MinParagraphWords = 20;
    private const int MaxParagraphWords = 80;

    public string Name => "copies";

    public IReadOnlyList<string> Sets => ["clustering/news5w1h_dev.jsonl"];

    public void Run(string setPath, StageRun run)
    {
        var reports = JsonLines.Read<Report>(setPath).Where(report => !string.IsNullOrWhiteSpace(report.Text)).ToArray();
        var prints = Prints(reports);
        var families = new CopyFamilies(new CopyOptions());
        foreach (var print in prints)
        {
            print.Family = run.Time(() => families.Add(print.Text));
            run.Predict(new { Id = $"{print.Report.Id}/{print.Edit}", Family = print.Family.ToString(CultureInfo.InvariantCulture) });
        }

        var score = EditedPairScore.Of([.. prints.Select(print => new LabelledItem(print.Report.Id, print.Report.Cluster, print.Family))]);
        run.Report("pair", score.Pairs);
        run.Report("pairs_across_events", score.AcrossEvents);
        run.Report("pairs_within_events", score.Neutral);
        var originals = prints.Where(print => print.Edit.Length == 0).ToDictionary(print => print.Report, print => print.Family);
        foreach (var edits in prints.Where(print => print.Edit.Length > 0).GroupBy(print => print.Edit).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            run.Report($"recall_{edits.Key}", edits.Average(print => print.Family == originals[print.Report] ? 1.0 : 0.0));
        }
    }

    private static Print[] Prints(Report[] reports)
    {
        var random = new Random(Seed);
        List<Print> prints = [];
        foreach (var report in reports)
        {
            prints.Add(new Print(report, "", report.Text));
            var others = reports.Where(other => other.Cluster != report.Cluster).ToArray();
            var edits = new CopyEdits([.. others.SelectMany(Paragraphs)], [.. others.Select(other => other.Title)]);
            prints.AddRange(edits.All.Select(edit => new Print(report, edit.Key, edit.Value(report.Text, random))));
        }

        Print[] order = [.. prints];
        random.Shuffle(order);
        return order;
    }

    private static IEnumerable<string> Paragraphs(Report report) =>
        report.Text.Split('\n', StringSplitOptions.TrimEntries).Where(line => line.Split(' ').Length is >= MinParagraphWords and <= MaxParagraphWords);

    private sealed record Report(string Id, string Title, string Text, string Cluster);

    private sealed record Print(Report Report, string Edit, string Text)
    {
        public long Family { get; set; }
    }
}
