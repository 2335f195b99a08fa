using Newsdesk.Entities;
using Newsdesk.Entities.Knowledge;
using Newsdesk.Evaluation.Input;
using Newsdesk.Evaluation.Metrics;

namespace Newsdesk.Evaluation.Stages;

/// <summary>Who is meant by a name: against the knowledge base that each item names, or against the one that ships where an item names none.</summary>
internal sealed class LinkingStage : IStage
{
    public string Name => "linking";

    public IReadOnlyList<string> Sets => ["linking/wikinews.jsonl"];

    public void Run(string setPath, StageRun run)
    {
        var worlds = new Dictionary<string, (TextAnnotator Annotator, Func<KnowledgeEntry, string> Uri)>(StringComparer.Ordinal);
        var score = new SpanSets();
        foreach (var item in JsonLines.Read<Item>(setPath))
        {
            if (!worlds.TryGetValue(item.Kb ?? "", out var world))
            {
                world = worlds[item.Kb ?? ""] = Open(setPath, item.Kb);
            }

            var annotation = run.Time(() => world.Annotator.Annotate(new AnnotationInput(item.Text)).Text);
            var predicted = annotation.Mentions
                .Where(mention => item.EvalSpan is not [var start, var end] || (mention.Span.Start >= start && mention.Span.End <= end))
                .Select(mention => new Link(
                    mention.Span.Start,
                    mention.Span.End,
                    mention.Entity is { } id && world.Annotator.Knowledge.TryGet(id, out var entry) ? world.Uri(entry) : null))
                .ToList();
            run.Predict(new { item.Id, Mentions = predicted });
            score.Add(item.Mentions.Where(mention => mention is { Uri: not null, Named: not false }).Select(mention => new Link(mention.Start, mention.End, mention.Uri)), predicted.Where(link => link.Uri is not null));
        }

        run.Report("link", score.Score);
    }

    /// <summary>The entries of the shipped knowledge base are compared by their names, written as titles.</summary>
    private static (TextAnnotator Annotator, Func<KnowledgeEntry, string> Uri) Open(string setPath, string? kb)
    {
        if (kb is null)
        {
            return (new TextAnnotator(ProductKnowledge.Shipped), entry => entry.Name.Replace(' ', '_'));
        }

        var (knowledge, uris) = ClosedWorld.Read(setPath, kb);
        return (new TextAnnotator(knowledge), entry => uris[entry.Id]);
    }

    private sealed record Item(string Id, string Text, GoldMention[] Mentions, int[]? EvalSpan, string? Kb);

    private sealed record GoldMention(int Start, int End, string? Uri, bool? Named);

    private sealed record Link(int Start, int End, string? Uri);
}
