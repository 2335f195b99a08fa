using System.Text.Json;
using Newsdesk.Entities;
using Newsdesk.Entities.Annotating;
using Newsdesk.Entities.Knowledge;
using Newsdesk.Entities.Linking;
using Newsdesk.Entities.Names;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Training.Links;

/// <summary>The labelled texts, ready to be read by the product's own code with a model of links.</summary>
internal sealed class LinkSet
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    private readonly IReadOnlyList<LinkWorld> _worlds;
    private readonly List<(LinkedText Labels, AnnotationInput Input)> _texts = [];

    /// <exception cref="IOException">A text is missing, or it is another than the one that was labelled.</exception>
    public LinkSet(string labels, string entries, string data)
    {
        _worlds = LinkWorld.Read(entries);
        var texts = new LabelledTexts(data);
        foreach (var line in File.ReadLines(labels))
        {
            var labelled = JsonSerializer.Deserialize<LinkedText>(line, Options) ?? throw new IOException($"{labels} has an empty line.");
            var item = texts.Find(labelled.File, labelled.Id, labelled.Sha256);
            _texts.Add((labelled, new AnnotationInput(LabelledTexts.TextOf(item, "text"))));
        }
    }

    /// <summary>Every name that any world knows, with what the model of the first round was sure of in its signals.</summary>
    public List<LinkExample> Read(LinkModel model)
    {
        var examples = new List<LinkExample>();
        foreach (var world in _worlds)
        {
            var step = new NameStep(world.Knowledge, model);
            var segmentation = new SegmentationStep();
            var draft = new AnnotationDraft();
            foreach (var (labels, input) in _texts)
            {
                draft.Begin(input);
                segmentation.Run(draft);
                step.Run(draft);
                AddExamples(world, labels, draft, step, examples);
            }
        }

        return examples;
    }

    private static void AddExamples(LinkWorld world, LinkedText labels, AnnotationDraft draft, NameStep step, List<LinkExample> examples)
    {
        var gold = labels.Links.Select(LabelledLink.Parse).ToDictionary(link => new TextSpan(link.Start, link.End), link => link.Entity);
        var options = step.Linker.Options;
        for (var first = 0; first < options.Count;)
        {
            var end = first + 1;
            while (end < options.Count && options[end].Name == options[first].Name)
            {
                end++;
            }

            var tokens = step.Candidates[options[first].Name].Tokens;
            var span = new TextSpan(draft.Tokens[tokens.Start].Start, draft.Tokens[tokens.End - 1].End);
            var right = gold.GetValueOrDefault(span);
            var titles = Enumerable.Range(first, end - first).Select(option => world.TitleOf(options[option].Meaning.Entry)).ToList();
            // A name that was cut otherwise than the label says is no error of the link.
            var isCutOtherwise = !gold.ContainsKey(span) && gold.Keys.Any(span.Overlaps);

            // Some label the adjective of a country with it, some with its people, some with nothing: it teaches nothing.
            var isDemonym = Enumerable.Range(first, end - first).Any(option => options[option].Meaning.Kind is AliasKind.Demonym);
            if (!isDemonym && !isCutOtherwise)
            {
                examples.Add(Example(labels.Event, options, first, end, titles.IndexOf(right ?? ""), right is not null && world.Has(right)));
            }

            first = end;
        }
    }

    private static LinkExample Example(string happening, IReadOnlyList<LinkOption> options, int first, int end, int right, bool isKnown) =>
        new(happening, [.. options.Skip(first).Take(end - first).Select(option => option.Signals)], right, isKnown && right < 0);
}
