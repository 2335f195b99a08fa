using CsCheck;
using Newsdesk.Entities.Knowledge;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Ids;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.UnitTests.Knowledge;

public sealed class AliasIndexTests
{
    private static readonly string[] Words = ["Ann", "ann", "de", "Ánn", "US", "us", "WHO", "Who", "York", "New", "U.S.", "O'Neill", "O’Neill", "-", "Yahoo!", "№", "北京", "7"];

    private static readonly Gen<string> GenName = Gen.Int[0, Words.Length - 1].Select(word => Words[word]).Array[1, 4].Select(words => string.Join(' ', words));

    private static readonly Gen<KnowledgeEntry[]> GenEntries = Gen.Select(GenName, GenName.Array[0, 3], GenName.Array[0, 2], GenName.Array[0, 2])
        .Array[0, 12]
        .Select(entries => entries.Select((entry, index) => new KnowledgeEntry
        {
            Id = EntityId.Parse($"x{index}"),
            Kind = MentionKind.Other,
            Name = entry.Item1,
            Aliases = entry.Item2,
            Demonyms = entry.Item3,
            ShortForms = entry.Item4,
        }).ToArray());

    [Fact]
    public void FindLongest_RandomNamesAndText_AnswersLikeADictionaryOfNames() =>
        Gen.Select(GenEntries, Gen.Int[0, Words.Length - 1].Select(word => Words[word]).Array[0, 20].Select(words => string.Join(' ', words))).Sample((entries, text) =>
        {
            var knowledge = KnowledgeBase.Build("random", entries);
            var names = Collect(entries);
            var tokens = Tokenizer.Tokenize(text);
            var reader = new TokenReader(text, Tokenizer.AsSpan(tokens));
            for (var at = 0; at < reader.Count; at++)
            {
                var match = knowledge.FindLongest(reader, at, reader.Count);

                Assert.Equal(FindSlowly(names, reader, at), Print(match));
            }
        });

    [Fact]
    public void FindLongest_SameEntryByTwoNames_IsTheSameObject()
    {
        const string Text = "Vladimir Putin and Putin";
        var reader = new TokenReader(Text, Tokenizer.AsSpan(Tokenizer.Tokenize(Text)));

        var full = SmallWorld.Knowledge.FindLongest(reader, 0, reader.Count);
        var alias = SmallWorld.Knowledge.FindLongest(reader, 3, reader.Count);

        Assert.Same(full.Meanings[0].Entry, alias.Meanings[0].Entry);
    }

    [Fact]
    public void Fits_LongerName_DoesNot()
    {
        const string Text = "New York";
        var reader = new TokenReader(Text, Tokenizer.AsSpan(Tokenizer.Tokenize(Text)));

        Assert.True(AliasCase.Fits("New York \u200D", reader, 0, 2));
        Assert.False(AliasCase.Fits("New York City", reader, 0, 2));
    }

    private static Dictionary<string, List<AliasMeaning>> Collect(IEnumerable<KnowledgeEntry> entries)
    {
        var names = new Dictionary<string, List<AliasMeaning>>(StringComparer.Ordinal);
        foreach (var entry in entries.OrderBy(entry => entry.Id.Value, StringComparer.Ordinal))
        {
            (AliasKind Kind, IReadOnlyList<string> Names)[] lists =
                [(AliasKind.Name, [entry.Name]), (AliasKind.Alias, entry.Aliases), (AliasKind.Demonym, entry.Demonyms), (AliasKind.ShortForm, entry.ShortForms)];
            foreach (var (kind, list) in lists)
            {
                foreach (var name in list)
                {
                    var key = string.Join(' ', Tokenizer.Tokenize(name).Select(token => NameFolding.Fold(token.Of(name))));
                    var meanings = names.TryGetValue(key, out var known) ? known : names[key] = [];
                    if (!meanings.Exists(meaning => meaning.Entry.Id == entry.Id))
                    {
                        meanings.Add(new AliasMeaning(entry, kind, name));
                    }
                }
            }
        }

        return names;
    }

    private static string FindSlowly(Dictionary<string, List<AliasMeaning>> names, in TokenReader reader, int at)
    {
        for (var end = reader.Count; end > at; end--)
        {
            var words = new List<string>();
            for (var i = at; i < end; i++)
            {
                words.Add(NameFolding.Fold(reader.Word(i)));
            }

            var fitting = new List<AliasMeaning>();
            foreach (var meaning in names.TryGetValue(string.Join(' ', words), out var meanings) ? meanings : [])
            {
                if (AliasCase.Fits(meaning.Text, reader, at, end))
                {
                    fitting.Add(meaning);
                }
            }

            if (fitting.Count > 0)
            {
                return Print(new AliasMatch(new TokenRange(at, end), [.. fitting.OrderBy(meaning => meaning.Kind).ThenBy(meaning => meaning.Entry.Id.Value, StringComparer.Ordinal)]));
            }
        }

        return Print(default);
    }

    private static string Print(AliasMatch match) =>
        match.IsFound ? $"{match.Tokens}: {string.Join(", ", match.Meanings.Select(meaning => $"{meaning.Entry.Id} {meaning.Kind} {meaning.Text}"))}" : "nothing";
}
