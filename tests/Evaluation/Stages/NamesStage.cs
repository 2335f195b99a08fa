using Newsdesk.Entities;
using Newsdesk.Evaluation.Input;
using Newsdesk.Evaluation.Metrics;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Evaluation.Stages;

/// <summary>
/// Where names stand and of which kind they are, on text that the set has cut into tokens. Lines that follow one another are read as one text, as the service reads
/// whole articles. Of a set that the tagger has learnt from, the part that it has not is told besides.
/// </summary>
internal sealed class NamesStage : IStage
{
    private const int TextLines = 20;

    /// <summary>The trainer keeps every fifth block of so many lines for measuring.</summary>
    private const int BlockLines = 100;

    private const int Blocks = 5;

    private static readonly string[] LearntFrom = ["wikigold.jsonl", "uner_ewt_dev.jsonl", "btc_f.jsonl", "btc_h.jsonl"];

    public string Name => "names";

    public IReadOnlyList<string> Sets =>
        ["ner/wikigold.jsonl", "ner/wnut17_dev.jsonl", "ner/wnut17_train.jsonl", "ner/uner_ewt_dev.jsonl", "ner/btc_f.jsonl", "ner/btc_h.jsonl"];

    public void Run(string setPath, StageRun run)
    {
        var annotator = WarmAnnotator.Create(ProductKnowledge.Shipped);
        var (all, heldOut) = (new SpanSets(), new SpanSets());
        foreach (var (text, items) in JsonLines.Read<Item>(setPath).Chunk(TextLines).Index())
        {
            var line = text * TextLines;
            foreach (var (item, tags) in items.Zip(Tag(annotator, items, run)))
            {
                run.Predict(new { Tags = tags });
                all.Add(BioTags.Entities(item.Tags), BioTags.Entities(tags));
                if (IsHeldOut(line++))
                {
                    heldOut.Add(BioTags.Entities(item.Tags), BioTags.Entities(tags));
                }
            }
        }

        run.Report("entity", all.Score);
        if (LearntFrom.Contains(Path.GetFileName(setPath)))
        {
            run.Report("held_out_entity", heldOut.Score);
        }
    }

    private static bool IsHeldOut(int line) => line / BlockLines % Blocks == Blocks - 1;

    private static IEnumerable<string[]> Tag(TextAnnotator annotator, Item[] items, StageRun run)
    {
        var (text, tokens) = TokenLine.Lay([.. items.Select(item => item.Tokens)]);
        var mentions = run.Time(() => annotator.FindNames(text, tokens), tokens.Length);
        var tags = Tag(tokens, mentions);
        var start = 0;
        foreach (var item in items)
        {
            yield return tags[start..(start + item.Tokens.Length)];
            start += item.Tokens.Length;
        }
    }

    private static string[] Tag(Token[] tokens, IReadOnlyList<Mention> mentions)
    {
        var tags = new string[tokens.Length];
        Array.Fill(tags, "O");
        var at = 0;
        foreach (var mention in mentions)
        {
            var prefix = "B-";
            for (; at < tokens.Length && tokens[at].Start < mention.Span.End; at++)
            {
                if (mention.Span.Contains(tokens[at].Span))
                {
                    tags[at] = prefix + TypeOf(mention.Kind);
                    prefix = "I-";
                }
            }
        }

        return tags;
    }

    private static string TypeOf(MentionKind kind) => kind switch
    {
        MentionKind.Person => "person",
        MentionKind.Organization => "organization",
        MentionKind.Place => "location",
        _ => "other",
    };

    private sealed record Item(string[] Tokens, string[] Tags);
}
