using Newsdesk.Articles.Feeds;
using Newsdesk.Evaluation.Input;
using Newsdesk.Evaluation.Metrics;

namespace Newsdesk.Evaluation.Stages.Feeds;

/// <summary>What is read out of a feed, against feedparser's own expectations.</summary>
internal sealed class FeedsStage : IStage
{
    public string Name => "feeds";

    public IReadOnlyList<string> Sets => ["feeds/feedparser.jsonl"];

    public void Run(string setPath, StageRun run)
    {
        var (allPassed, allFailed, allNotModelled) = (0, 0, 0);
        foreach (var item in JsonLines.Read<Item>(setPath))
        {
            var bytes = JsonLines.Bytes(setPath, item.File);
            var headers = new Dictionary<string, string>(item.HttpHeaders ?? [], StringComparer.OrdinalIgnoreCase);
            var address = Uri.TryCreate(headers.GetValueOrDefault("Content-Location"), UriKind.Absolute, out var given) && given.Scheme.StartsWith("http", StringComparison.Ordinal) ? given : null;
            var feed = run.Time(() => FeedReader.Read(bytes, headers.GetValueOrDefault("Content-Type"), address));
            var view = feed is null ? null : FeedparserView.Of(feed);

            var modelled = (item.Asserts ?? []).Where(assertion => assertion.IsModelled).ToList();
            var passed = modelled.Count(assertion => assertion.HoldsFor(view));
            var notModelled = (item.Asserts?.Length ?? 0) - modelled.Count;
            run.Predict(new { item.Id, Passed = passed, Failed = modelled.Count - passed, NotModelled = notModelled });
            allPassed += passed;
            allFailed += modelled.Count - passed;
            allNotModelled += notModelled;
        }

        run.Report("passed_share", PrecisionRecall.Of(allPassed, allPassed + allFailed, allPassed + allFailed).Precision);
        run.Report("passed", allPassed);
        run.Report("failed", allFailed);
        run.Report("not_modelled", allNotModelled);
    }

    private sealed record Item(string Id, string File, FeedparserAssertion[]? Asserts, Dictionary<string, string>? HttpHeaders);
}
