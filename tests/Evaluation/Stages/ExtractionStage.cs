using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Newsdesk.Articles.Adapters.Pages;
using Newsdesk.Evaluation.Input;
using Newsdesk.Evaluation.Metrics;
using Newsdesk.Platform.Languages;

namespace Newsdesk.Evaluation.Stages;

/// <summary>The article in a web page: its text, title, day and authors.</summary>
internal sealed class ExtractionStage : IStage
{
    public string Name => "extraction";

    public IReadOnlyList<string> Sets => ["extraction/newspaper4k_dev.jsonl", "extraction/readability.jsonl"];

    public void Run(string setPath, StageRun run)
    {
        var extractor = new PageExtractor(NullLogger<PageExtractor>.Instance);
        var languages = new LinguaLanguageDetector();
        var text = new ShingleScore();
        var (titles, dates, authors) = (new Share(), new Share(), new Share());
        var cost = new PageCost();
        foreach (var item in JsonLines.Read<Item>(setPath))
        {
            var html = PageCharset.Decode(JsonLines.Bytes(setPath, item.Html));
            var page = run.Time(() => cost.Extract(extractor, html, item.Url ?? ""));
            cost.Compare(extractor, html, item.Url ?? "");
            var language = page.Text is { Length: > 0 } body ? languages.Detect(body) ?? "und" : "und";
            run.Predict(new { item.Id, Text = page.Text ?? "", page.Title, Date = page.PublishTime, page.Authors, Language = language });

            text.Add(item.ExpectedText, page.Text ?? "");
            titles.Add(item.Title, title => Same(title, page.Title));
            dates.Add(item.Date, date => SameDay(date, page.PublishTime));
            authors.Add(item.Authors, names => People(names).SetEquals(page.Authors.SelectMany(People)));
        }

        run.Report("text", text.Score);
        titles.Report(run, "title");
        dates.Report(run, "date");
        authors.Report(run, "authors");
        cost.Report(run);
    }

    private static bool Same(string expected, string? found) => Words.Of(expected).SequenceEqual(Words.Of(found ?? ""));

    private static bool SameDay(string expected, DateTimeOffset? found) =>
        DateTimeOffset.TryParse(expected, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) && time.Date == found?.Date;

    private static HashSet<string> People(string names) =>
        [.. names.Split([",", ";", " and ", " & "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(name => string.Join(' ', Words.Of(name)))];

    /// <summary>The share of pages whose field is right, of those where it is known.</summary>
    private sealed class Share
    {
        private int _known;
        private int _right;

        public void Add(string? expected, Func<string, bool> isRight)
        {
            if (!string.IsNullOrWhiteSpace(expected))
            {
                _known++;
                _right += isRight(expected) ? 1 : 0;
            }
        }

        public void Report(StageRun run, string name)
        {
            if (_known > 0)
            {
                run.Report($"{name}_share", (double)_right / _known);
            }
        }
    }

    private sealed record Item(string Id, string? Url, string Html, string ExpectedText, string? Title, string? Date, string? Authors);
}
