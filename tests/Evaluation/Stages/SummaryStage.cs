using System.Globalization;
using Newsdesk.Entities;
using Newsdesk.Evaluation.Input;
using Newsdesk.Evaluation.Metrics;
using Newsdesk.Kernel.Ids;
using Newsdesk.Kernel.Text;
using Newsdesk.Stories.Members;
using Newsdesk.Stories.Summaries;

namespace Newsdesk.Evaluation.Stages;

/// <summary>What's happened, cut at a number of words, beside the first words of the texts and beside LexRank.</summary>
internal sealed class SummaryStage : IStage
{
    private static readonly DateTimeOffset SomeTime = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public string Name => "summary";

    public IReadOnlyList<string> Sets => ["linking/gum_news.jsonl"];

    public void Run(string setPath, StageRun run)
    {
        var annotator = WarmAnnotator.Create(ProductKnowledge.Shipped);
        List<(string System, double R1, double R2, double Rl)> scores = [];
        foreach (var item in JsonLines.Read<Item>(setPath).Select(item => item.Normalized()))
        {
            var words = item.Words ?? Words.Of(item.Reference!).Count;
            var summary = run.Time(() => SummaryBuilder.Build([.. item.Docs!.Select((text, index) => Member(annotator, text, index))], words));
            run.Predict(new { item.Id, Summary = summary });
            var reference = Words.Of(item.Reference!);
            Add("summary", Words.Of(summary));
            Add("lead", [.. item.Docs!.SelectMany(Words.Of).Take(words)]);
            Add("lexrank", [.. LexRankSummary(item.Docs!).Take(words)]);

            void Add(string system, List<string> candidate) =>
                scores.Add((system, Rouge.N(reference, candidate, 1), Rouge.N(reference, candidate, 2), Rouge.L(reference, candidate)));
        }

        foreach (var system in scores.GroupBy(score => score.System))
        {
            run.Report($"{system.Key}_rouge1", system.Average(score => score.R1));
            run.Report($"{system.Key}_rouge2", system.Average(score => score.R2));
            run.Report($"{system.Key}_rougel", system.Average(score => score.Rl));
        }
    }

    private static IEnumerable<string> LexRankSummary(string[] docs)
    {
        List<IReadOnlyList<string>> sentences = [.. docs.SelectMany(text => SentenceSplitter.Split(text).Select(span => Words.Of(span.Of(text)))).Where(words => words.Count > 3)];
        var scores = LexRank.Of(sentences);
        return sentences.Select((words, index) => (words, index)).OrderByDescending(sentence => scores[sentence.index]).SelectMany(sentence => sentence.words);
    }

    private static MemberArticle Member(TextAnnotator annotator, string text, int index)
    {
        var annotated = annotator.Annotate(new AnnotationInput(text, "", SomeTime));
        var number = (index + 1).ToString(CultureInfo.InvariantCulture);
        return new MemberArticle
        {
            Id = ArticleId.Parse($"a{number}"),
            Revision = 1,
            Title = "",
            Text = text,
            Url = $"https://outlet{number}.example/",
            Outlet = new MemberOutlet(OutletId.Parse($"outlet{number}"), $"Outlet {number}"),
            Language = "en",
            PublishTime = SomeTime,
            Family = ArticleId.Parse($"a{number}"),
            Annotation = annotated.Text,
            TitleAnnotation = annotated.Title,
            IngestSequence = index + 1,
        };
    }

    /// <summary>Either <c>docs</c> and <c>reference</c>, or one text with the summaries that people wrote of it, of which the first counts.</summary>
    private sealed record Item(string Id, string[]? Docs, string? Reference, int? Words, string? Text, string[]? SummariesHuman)
    {
        public Item Normalized() => Docs is not null && Reference is not null
            ? this
            : this with
            {
                Docs = [Text ?? throw new EvaluationException($"Item {Id} has neither docs nor text.")],
                Reference = SummariesHuman?.FirstOrDefault() ?? throw new EvaluationException($"Item {Id} has no reference."),
            };
    }
}
