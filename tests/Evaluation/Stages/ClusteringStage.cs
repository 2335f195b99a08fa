using System.Globalization;
using Newsdesk.Evaluation.Input;
using Newsdesk.Evaluation.Metrics;
using Newsdesk.Stories.Clustering;

namespace Newsdesk.Evaluation.Stages;

/// <summary>Which articles are one event, decided one after the other in the order of time.</summary>
internal sealed class ClusteringStage : IStage
{
    public string Name => "clustering";

    public IReadOnlyList<string> Sets => ["clustering/news5w1h_dev.jsonl", "clustering/ecbplus_dev.jsonl", "clustering/uci_headlines.jsonl"];

    public void Run(string setPath, StageRun run)
    {
        var stream = new ArticleStream();
        List<string> expected = [];
        List<string> predicted = [];
        // Items without a time keep their place at the start; the sort is stable.
        foreach (var item in JsonLines.Read<Item>(setPath).Select(item => (Item: item, Time: TimeOf(item))).OrderBy(item => item.Time ?? DateTimeOffset.MinValue))
        {
            var story = run.Time(() => stream.Add(item.Item.Title, item.Item.Text ?? "", item.Time).Story).Value;
            run.Predict(new { item.Item.Id, Cluster = story });
            expected.Add(item.Item.Cluster);
            predicted.Add(story);
        }

        run.Report("bcubed", BCubed.Of(expected, predicted));
        run.Report("clusters", predicted.Distinct().Count());
        run.Report("expected_clusters", expected.Distinct().Count());
    }

    private static DateTimeOffset? TimeOf(Item item) =>
        item.Time is null ? null : DateTimeOffset.Parse(item.Time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    private sealed record Item(string Id, string? Time, string Title, string? Text, string Cluster);
}
