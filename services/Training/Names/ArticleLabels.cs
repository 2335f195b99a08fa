using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Newsdesk.Entities.Names.Tagging;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Training.Names;

/// <summary>Joins the project's own labels of names with the news articles that they were made in. Whole events are held out, since articles of one event name the same people.</summary>
internal static class ArticleLabels
{
    public const string File = "clustering/news5w1h_dev.jsonl";

    private const int Folds = 5;

    /// <summary>Of the five parts the one whose share of the articles is nearest to a fifth.</summary>
    private const int HeldOutFold = 2;

    private static readonly string Labels = Path.Combine("services", "Training", "Labels", "names.jsonl");

    /// <exception cref="IOException">A text is missing, or it is another than the one that was labelled.</exception>
    public static IEnumerable<TaggedText> Read(string data)
    {
        var texts = new LabelledTexts(data);
        foreach (var line in System.IO.File.ReadLines(Labels))
        {
            var labelled = JsonSerializer.Deserialize<LabelledArticle>(line, JsonSerializerOptions.Web)!;
            yield return Join(texts.Find(labelled.File, labelled.Id, labelled.Sha256), labelled.Names);
        }
    }

    /// <summary>Whether the tagger learns nothing from the articles of an event.</summary>
    public static bool IsHeldOut(string happening) => SHA256.HashData(Encoding.UTF8.GetBytes(happening))[0] % Folds == HeldOutFold;

    private static TaggedText Join(JsonElement article, JsonElement[][] labels)
    {
        var text = LabelledTexts.TextOf(article, "text");
        var tokens = Tokenizer.Tokenize(text).ToArray();
        var sentences = new List<TokenRange>();
        SentenceSplitter.Split(text, tokens, sentences);
        var names = new List<(TokenRange Tokens, int Kind)>();
        var cut = new List<TokenRange>();
        foreach (var label in labels)
        {
            var (start, end) = (label[0].GetInt32(), label[1].GetInt32());
            var range = new TokenRange(Array.FindIndex(tokens, token => token.End > start), Array.FindLastIndex(tokens, token => token.Start < end) + 1);
            if (tokens[range.Start].Start == start && tokens[range.End - 1].End == end && sentences.Exists(sentence => sentence.Start <= range.Start && range.End <= sentence.End))
            {
                names.Add((range, NameTag.KindIndex(KindOf(label[2].GetString()))));
            }
            else
            {
                cut.Add(range);
            }
        }

        return new TaggedText(File, text, tokens, [.. sentences], Allow(tokens.Length, names, cut), names, IsHeldOut(LabelledTexts.TextOf(article, "cluster")));
    }

    // Where a token or a sentence ends otherwise than the label, nothing is taught.
    private static ushort[] Allow(int tokens, List<(TokenRange Tokens, int Kind)> names, List<TokenRange> cut)
    {
        var allowed = TaggedText.Tag(tokens, names);
        foreach (var range in cut)
        {
            allowed.AsSpan(range.Start..range.End).Fill(NameTag.All);
        }

        return allowed;
    }

    private static MentionKind KindOf(string? kind) => kind switch
    {
        "person" => MentionKind.Person,
        "organization" => MentionKind.Organization,
        "location" => MentionKind.Place,
        "other" => MentionKind.Other,
        _ => throw new IOException($"{Labels} has the unknown kind '{kind}'."),
    };

    private sealed record LabelledArticle(string Id, string File, string Sha256, JsonElement[][] Names);
}
