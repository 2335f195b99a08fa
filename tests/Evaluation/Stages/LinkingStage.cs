using System.Globalization;
using Newsdesk.Entities;
using Newsdesk.Entities.Knowledge;
using Newsdesk.Evaluation.Input;
using Newsdesk.Evaluation.Metrics;

namespace Newsdesk.Evaluation.Stages;

/// <summary>Who is meant by a name: against the knowledge base that each item names, or against the one that ships where an item names none.</summary>
internal sealed class LinkingStage : IStage
{
    /// <summary>The entries that the labels of the project speak of; they stand beside the labels.</summary>
    private const string LabelledEntries = "link-entries.jsonl";

    public string Name => "linking";

    public IReadOnlyList<string> Sets => ["linking/wikinews.jsonl"];

    /// <summary>The weights are trained on these: the figure tells how they fit. Their card has the cross-validated one.</summary>
    public IReadOnlyList<string> Labels => ["links.jsonl"];

    public void Run(string setPath, StageRun run)
    {
        var worlds = new Dictionary<string, (TextAnnotator Annotator, Func<KnowledgeEntry, string> Uri)>(StringComparer.Ordinal);
        var texts = new LabelledTexts(run.DataFolder);
        var score = new SpanSets();
        foreach (var item in JsonLines.Read<Item>(setPath))
        {
            var kb = item.File is null ? item.Kb : LabelledEntries;
            if (!worlds.TryGetValue(kb ?? "", out var world))
            {
                world = worlds[kb ?? ""] = Open(setPath, kb);
            }

            var text = item.Text ?? texts.Find(item.File ?? "", item.Id, item.Sha256).Body;
            var annotation = run.Time(() => world.Annotator.Annotate(new AnnotationInput(text)).Text);
            var predicted = annotation.Mentions
                .Where(mention => item.EvalSpan is not [var start, var end] || (mention.Span.Start >= start && mention.Span.End <= end))
                .Select(mention => new Link(
                    mention.Span.Start,
                    mention.Span.End,
                    mention.Entity is { } id && world.Annotator.Knowledge.TryGet(id, out var entry) ? world.Uri(entry) : null))
                .ToList();
            run.Predict(new { item.Id, Mentions = predicted });
            score.Add(item.Expected(), predicted.Where(link => link.Uri is not null));
        }

        run.Report("link", score.Score);
    }

    /// <summary>The entries of the shipped knowledge base are compared by their names, written as titles.</summary>
    private static (TextAnnotator Annotator, Func<KnowledgeEntry, string> Uri) Open(string setPath, string? kb)
    {
        if (kb is null)
        {
            return (WarmAnnotator.Create(ProductKnowledge.Shipped), entry => entry.Name.Replace(' ', '_'));
        }

        var (knowledge, uris) = ClosedWorld.Read(setPath, kb);
        return (WarmAnnotator.Create(knowledge), entry => uris[entry.Id]);
    }

    /// <summary>Either a text with its mentions, or the labels of the project, each <c>START END ENTITY</c>.</summary>
    private sealed record Item(string Id, string? Text, GoldMention[]? Mentions, int[]? EvalSpan, string? Kb, string? File, string? Sha256, string[]? Links)
    {
        public IEnumerable<Link> Expected() =>
            (Mentions ?? []).Where(mention => mention is { Uri: not null, Named: not false }).Select(mention => new Link(mention.Start, mention.End, mention.Uri))
                .Concat((Links ?? []).Select(link => link.Split(' ', 3)).Where(parts => parts.Length == 3).Select(parts => new Link(int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture), parts[2])));
    }

    private sealed record GoldMention(int Start, int End, string? Uri, bool? Named);

    private sealed record Link(int Start, int End, string? Uri);
}
