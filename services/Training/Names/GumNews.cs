using System.Text.Json;
using Newsdesk.Entities.Knowledge;
using Newsdesk.Entities.Lexicon;
using Newsdesk.Entities.Names.Tagging;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Training.Names;

/// <summary>
/// Reads the Wikinews part of GUM, whose mentions are whole noun phrases: the name in each is told by <see cref="NameInPhrase"/>, of nested names the outermost is taken. Every third document is held out.
/// </summary>
internal static class GumNews
{
    public const string File = "linking/gum_news.jsonl";

    private const int HeldOutEvery = 3;

    public static IEnumerable<TaggedText> Read(string data, KnowledgeBase knowledge) =>
        System.IO.File.ReadLines(Path.Combine(data, File)).Select((line, index) => Parse(line, knowledge, index % HeldOutEvery == HeldOutEvery - 1));

    private static TaggedText Parse(string line, KnowledgeBase knowledge, bool isHeldOut)
    {
        using var item = JsonDocument.Parse(line);
        var text = item.RootElement.GetProperty("text").GetString() ?? "";
        var tokens = Tokenizer.Tokenize(text).ToArray();
        var sentences = new List<TokenRange>();
        SentenceSplitter.Split(text, tokens, sentences);
        var reader = new TokenReader(text, tokens);
        var starts = sentences.Select(sentence => sentence.Start).ToHashSet();
        var names = new List<(TokenRange Tokens, int Kind)>();
        var open = new List<TokenRange>();
        var closed = new List<TokenRange>();
        foreach (var mention in item.RootElement.GetProperty("mentions").EnumerateArray())
        {
            var phrase = TokensOf(tokens, mention.GetProperty("start").GetInt32(), mention.GetProperty("end").GetInt32());
            var type = mention.GetProperty("type").GetString() ?? "";
            var title = TitleOf(mention);
            var name = type is "time" ? default : NameInPhrase.Fit(reader, phrase, NameInPhrase.Find(reader, phrase, type, title.Length > 0, starts), title);
            if (name.Count > 0)
            {
                // A country that acts is an organization in GUM and a place in the other sets; a team has an article of its own.
                type = type is "organization" && IsPlace(knowledge, title) ? "place" : type;
                names.Add((name, NameTag.KindIndex(NameInPhrase.KindOf(reader, name, type, IsPeople(knowledge, reader, name)))));
            }
            else
            {
                (type is "time" ? closed : open).Add(phrase);
            }
        }

        var outermost = Outermost(names);
        return new TaggedText(File, text, tokens, [.. sentences], Allow(reader, outermost, open, closed), outermost, isHeldOut);
    }

    private static List<(TokenRange Tokens, int Kind)> Outermost(List<(TokenRange Tokens, int Kind)> names)
    {
        var taken = new List<(TokenRange Tokens, int Kind)>();
        foreach (var name in names.OrderByDescending(name => name.Tokens.Count).ThenBy(name => name.Tokens.Start))
        {
            if (!taken.Exists(other => other.Tokens.Start < name.Tokens.End && name.Tokens.Start < other.Tokens.End))
            {
                taken.Add(name);
            }
        }

        return [.. taken.OrderBy(name => name.Tokens.Start)];
    }

    // Capitals in a phrase whose name could not be told apart teach nothing, nor does a capital on an adjective, which GUM does not mark.
    private static ushort[] Allow(in TokenReader reader, List<(TokenRange Tokens, int Kind)> names, List<TokenRange> open, List<TokenRange> closed)
    {
        var allowed = TaggedText.Tag(reader.Count, names);
        foreach (var phrase in open)
        {
            for (var i = phrase.Start; i < phrase.End; i++)
            {
                if (allowed[i] == 1 << NameTag.Outside && reader.IsCapitalized(i) && !StopWords.Contains(reader.Word(i)) && !closed.Exists(time => time.Start <= i && i < time.End))
                {
                    allowed[i] = NameTag.All;
                }
            }
        }

        return allowed;
    }

    /// <summary>Peoples, and adjectives that GUM does not mark.</summary>
    public static bool IsPeople(KnowledgeBase knowledge, in TokenReader reader, TokenRange name) =>
        name.Count == 1 && (PeopleWords.Contains(reader.Word(name.Start)) || knowledge.FindLongest(reader, name.Start, name.End) is { IsFound: true, Meanings: [{ Kind: AliasKind.Demonym }, ..] });

    // The article that a mention is linked to, as it is written in texts: without what tells it from others, be it in brackets or behind a comma.
    private static string TitleOf(JsonElement mention)
    {
        var title = Uri.UnescapeDataString(mention.GetProperty("wikipedia").GetString() ?? "").Replace('_', ' ');
        return title.IndexOfAny([',', '(']) is > 0 and var apart ? title[..apart].TrimEnd() : title;
    }

    private static bool IsPlace(KnowledgeBase knowledge, string title)
    {
        var tokens = Tokenizer.Tokenize(title).ToArray();
        return knowledge.FindLongest(new TokenReader(title, tokens), 0, tokens.Length) is { IsFound: true, Meanings: [{ Kind: AliasKind.Name, Entry.Kind: MentionKind.Place }, ..] } found && found.Tokens.Count == tokens.Length;
    }

    private static TokenRange TokensOf(Token[] tokens, int start, int end)
    {
        var first = Array.FindIndex(tokens, token => token.End > start);
        var last = Array.FindLastIndex(tokens, token => token.Start < end);
        return first < 0 || last < first ? default : new TokenRange(first, last + 1);
    }
}
