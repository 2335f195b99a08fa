using Newsdesk.Articles.Adapters.Feeds;
using Newsdesk.Articles.Feeds;
using Newsdesk.Evaluation.Input;
using Newsdesk.Evaluation.Metrics;

namespace Newsdesk.Evaluation.Stages.Feeds;

/// <summary>What is read out of a feed, against feedparser's own expectations.</summary>
internal sealed class FeedsStage : IStage
{
    private static readonly Uri Server = new("http://127.0.0.1:8097/");

    public string Name => "feeds";

    public IReadOnlyList<string> Sets => ["feeds/feedparser.jsonl"];

    public void Run(string setPath, StageRun run)
    {
        var (allPassed, allFailed, allNotModelled) = (0, 0, 0);
        foreach (var item in JsonLines.Read<Item>(setPath))
        {
            var bytes = JsonLines.Bytes(setPath, item.File);
            var headers = new Dictionary<string, string>(item.HttpHeaders ?? [], StringComparer.OrdinalIgnoreCase);
            var address = AddressOf(item.Id, headers);
            var feed = run.Time(() => FeedReader.Read(bytes, headers.GetValueOrDefault("Content-Type"), address, CharsetGuess.Of));
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

    /// <summary>Where feedparser's suite serves its documents that are about HTTP; the others are files.</summary>
    private static Uri? AddressOf(string id, Dictionary<string, string> headers)
    {
        var served = id.Contains("/http", StringComparison.Ordinal) ? new Uri(Server, id) : null;
        var location = headers.GetValueOrDefault("Content-Location");
        return served is not null && Uri.TryCreate(served, location, out var relative) ? relative
            : Uri.TryCreate(location, UriKind.Absolute, out var given) && given.Scheme.StartsWith("http", StringComparison.Ordinal) ? given
            : served;
    }

    private sealed record Item(string Id, string File, FeedparserAssertion[]? Asserts, Dictionary<string, string>? HttpHeaders);
}
