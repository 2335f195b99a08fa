using System.Globalization;
using Newsdesk.Articles.Copies;
using Newsdesk.Evaluation.Input;
using Newsdesk.Evaluation.Metrics;

namespace Newsdesk.Evaluation.Stages;

/// <summary>Which texts are copies of one another.</summary>
internal sealed class DedupStage : IStage
{
    public string Name => "dedup";

    public IReadOnlyList<string> Sets => ["dedup/minhash_2500.jsonl"];

    public void Run(string setPath, StageRun run)
    {
        var families = new CopyFamilies(new CopyOptions());
        List<string?> expected = [];
        List<string?> predicted = [];
        foreach (var item in JsonLines.Read<Item>(setPath))
        {
            var family = run.Time(() => families.Add(item.Text)).ToString(CultureInfo.InvariantCulture);
            run.Predict(new { item.Id, Family = family });
            expected.Add(item.DupGroup);
            predicted.Add(family);
        }

        run.Report("pair", PairScore.Of(expected, predicted));
    }

    private sealed record Item(string Id, string Text, string? DupGroup);
}
