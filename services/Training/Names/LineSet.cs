using System.Text.Json;
using Newsdesk.Entities.Lexicon;
using Newsdesk.Entities.Names.Tagging;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Training.Names;

/// <summary>Reads a set of sentences with BIO tags.</summary>
/// <param name="File">Path from the data folder.</param>
/// <param name="IsSplit">Whether every fifth block of it is held out.</param>
internal sealed record LineSet(string File, string Title, string License, bool IsSplit)
{
    /// <summary>Lines of a block: the sets have no document bounds, and neighbours are of one document.</summary>
    private const int BlockLines = 100;

    /// <summary>Lines that are read as one text, as the service reads whole articles.</summary>
    private const int TextLines = 20;

    private const int Blocks = 5;

    /// <summary>Lines beside a held-out block that are not learnt from, since their document may reach into it.</summary>
    private const int Gap = 20;

    public IEnumerable<TaggedText> Read(string data)
    {
        var lines = System.IO.File.ReadAllLines(Path.Combine(data, File));
        for (var i = 0; i < lines.Length; i += TextLines)
        {
            var isHeldOut = IsSplit && i / BlockLines % Blocks == Blocks - 1;
            if (isHeldOut || !IsSplit || !IsNearHeldOut(i))
            {
                yield return Parse([.. lines.Skip(i).Take(TextLines).Select(line => JsonSerializer.Deserialize<Line>(line, JsonSerializerOptions.Web)!)], isHeldOut);
            }
        }
    }

    private static bool IsNearHeldOut(int line)
    {
        var at = line % (BlockLines * Blocks);
        return at < Gap || at >= (BlockLines * (Blocks - 1)) - Gap;
    }

    private TaggedText Parse(Line[] items, bool isHeldOut)
    {
        var (text, tokens) = TokenLine.Lay([.. items.Select(item => item.Tokens)]);
        var words = items.SelectMany(item => item.Tokens).ToArray();
        var tags = items.SelectMany(item => item.Tags).ToArray();
        var sentences = new List<TokenRange>();
        SentenceSplitter.Split(text, tokens, sentences);
        var names = ReadNames(tags).ToList();
        var allowed = TaggedText.Tag(tokens.Length, names);
        for (var i = 0; i < words.Length; i++)
        {
            if (allowed[i] == 1 && PeopleWords.Contains(words[i]))
            {
                allowed[i] |= OtherTags;
            }

            // An account name is a person's in one set, nobody's in the next.
            if (words[i] is "@" || (i > 0 && words[i - 1] is "@"))
            {
                allowed[i] = NameTag.All;
            }
        }

        return new TaggedText(File, text, tokens, [.. sentences], allowed, names, isHeldOut);
    }

    private static readonly ushort OtherTags = (ushort)(7 << NameTag.First(NameTag.KindIndex(MentionKind.Other)));

    private static IEnumerable<(TokenRange Tokens, int Kind)> ReadNames(string[] tags)
    {
        for (var i = 0; i < tags.Length;)
        {
            var start = i++;
            if (tags[start].Length < 3)
            {
                continue;
            }

            while (i < tags.Length && tags[i].Length > 2 && tags[i][0] == 'I' && tags[i][2..] == tags[start][2..])
            {
                i++;
            }

            yield return (new TokenRange(start, i), NameTag.KindIndex(KindOf(tags[start][2..])));
        }
    }

    private static MentionKind KindOf(string type) => type.ToUpperInvariant() switch
    {
        "PER" or "PERSON" => MentionKind.Person,
        "ORG" or "CORPORATION" or "GROUP" => MentionKind.Organization,
        "LOC" or "LOCATION" => MentionKind.Place,
        _ => MentionKind.Other,
    };

    private sealed record Line(string[] Tokens, string[] Tags);
}
