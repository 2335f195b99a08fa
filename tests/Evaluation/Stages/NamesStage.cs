using Newsdesk.Entities;
using Newsdesk.Evaluation.Input;
using Newsdesk.Evaluation.Metrics;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Evaluation.Stages;

/// <summary>Where names stand and of which kind they are, on text that the set has cut into tokens.</summary>
internal sealed class NamesStage : IStage
{
    public string Name => "names";

    public IReadOnlyList<string> Sets =>
        ["ner/wikigold.jsonl", "ner/wnut17_dev.jsonl", "ner/wnut17_train.jsonl", "ner/uner_ewt_dev.jsonl", "ner/btc_f.jsonl", "ner/btc_h.jsonl"];

    public void Run(string setPath, StageRun run)
    {
        var annotator = new TextAnnotator(ProductKnowledge.Shipped);
        var score = new SpanSets();
        foreach (var item in JsonLines.Read<Item>(setPath))
        {
            var (text, tokens) = Lay(item.Tokens);
            var mentions = run.Time(() => annotator.FindNames(text, tokens), tokens.Length);
            var tags = Tag(tokens, mentions);
            run.Predict(new { Tags = tags });
            score.Add(BioTags.Entities(item.Tags), BioTags.Entities(tags));
        }

        run.Report("entity", score.Score);
    }

    /// <summary>Puts the tokens on one line, one space apart.</summary>
    private static (string Text, Token[] Tokens) Lay(string[] words)
    {
        var tokens = new Token[words.Length];
        var start = 0;
        for (var i = 0; i < words.Length; i++)
        {
            tokens[i] = new Token(start, start + words[i].Length, KindOf(words[i]));
            start += words[i].Length + 1;
        }

        return (string.Join(' ', words), tokens);
    }

    private static TokenKind KindOf(string word) => word switch
    {
        "" => TokenKind.Symbol,
        _ when word.StartsWith("http", StringComparison.OrdinalIgnoreCase) || (word.Length > 1 && word[0] == '@') => TokenKind.Link,
        _ when char.IsDigit(word[0]) => TokenKind.Number,
        _ when word.Any(char.IsLetter) => TokenKind.Word,
        _ when char.IsPunctuation(word[0]) => TokenKind.Punctuation,
        _ => TokenKind.Symbol,
    };

    private static string[] Tag(Token[] tokens, IReadOnlyList<Mention> mentions)
    {
        var tags = new string[tokens.Length];
        Array.Fill(tags, "O");
        foreach (var mention in mentions)
        {
            var prefix = "B-";
            for (var i = 0; i < tokens.Length; i++)
            {
                if (mention.Span.Contains(tokens[i].Span))
                {
                    tags[i] = prefix + TypeOf(mention.Kind);
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
