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
        var articles = System.IO.File.ReadLines(Path.Combine(data, File)).Select(line => JsonSerializer.Deserialize<Article>(line, JsonSerializerOptions.Web)!).ToDictionary(article => article.Id, StringComparer.Ordinal);
        foreach (var line in System.IO.File.ReadLines(Labels))
        {
            var labelled = JsonSerializer.Deserialize<LabelledArticle>(line, JsonSerializerOptions.Web)!;
            if (labelled.File != File || !articles.TryGetValue(labelled.Id, out var article) || Hash(article.Text) != labelled.Sha256)
            {
                throw new IOException($"{labelled.File} does not have the text '{labelled.Id}' that was labelled; take the version that its hash names.");
            }

            yield return Join(article, labelled.Names);
        }
    }

    private static TaggedText Join(Article article, JsonElement[][] labels)
    {
        var tokens = Tokenizer.Tokenize(article.Text).ToArray();
        var sentences = new List<TokenRange>();
        SentenceSplitter.Split(article.Text, tokens, sentences);
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

        return new TaggedText(File, article.Text, tokens, [.. sentences], Allow(tokens.Length, names, cut), names, IsHeldOut(article.Cluster));
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

    private static bool IsHeldOut(string cluster) => SHA256.HashData(Encoding.UTF8.GetBytes(cluster))[0] % Folds == HeldOutFold;

    private static MentionKind KindOf(string? kind) => kind switch
    {
        "person" => MentionKind.Person,
        "organization" => MentionKind.Organization,
        "location" => MentionKind.Place,
        "other" => MentionKind.Other,
        _ => throw new IOException($"{Labels} has the unknown kind '{kind}'."),
    };

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private sealed record Article(string Id, string Cluster, string Text);

    private sealed record LabelledArticle(string Id, string File, string Sha256, JsonElement[][] Names);
}
