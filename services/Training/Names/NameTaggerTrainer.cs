using System.Globalization;
using System.Text;
using Newsdesk.Entities.Knowledge;
using Newsdesk.Entities.Names;
using Newsdesk.Entities.Names.Tagging;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Training.Names;

/// <summary>Trains the tagger of names on the sets with open licences, and measures it on what it did not learn from.</summary>
internal sealed class NameTaggerTrainer : IModelTrainer
{
    private const int Bits = 19;
    private const int Epochs = 4;
    private const int MinCount = 2;

    /// <summary>Of six texts one is copied in capitals, one in title case, one in small letters.</summary>
    private const int CopyEvery = 6;

    private static readonly LineSet[] Sets =
    [
        new("ner/wikigold.jsonl", "WikiGold", "CC BY 4.0", IsSplit: true),
        new("ner/uner_ewt_dev.jsonl", "UNER-EWT dev", "CC BY-SA 4.0", IsSplit: true),
        new("ner/wnut17_train.jsonl", "WNUT17 train", "CC BY 4.0", IsSplit: false),
        new("ner/btc_f.jsonl", "Broad Twitter Corpus f", "CC BY 4.0", IsSplit: true),
        new("ner/btc_h.jsonl", "Broad Twitter Corpus h", "CC BY 4.0", IsSplit: true),
    ];

    private static readonly LineSet Unseen = new("ner/wnut17_dev.jsonl", "WNUT17 dev", "CC BY 4.0", IsSplit: false);

    public string Name => "names";

    public string DefaultOutput => Path.Combine("services", "Entity.Core", "Names", "Model");

    public IReadOnlyDictionary<string, byte[]> Train(string data)
    {
        var knowledge = KnowledgeBase.Build("training", StarterSet.Read());
        List<TaggedText> texts = [.. Sets.SelectMany(set => set.Read(data)), .. GumNews.Read(data, knowledge), .. ArticleLabels.Read(data)];
        texts.AddRange(Unseen.Read(data).Select(text => text with { IsHeldOut = true }));
        var learnt = texts.Where(text => !text.IsHeldOut).ToList();
        var features = new FeatureReader(knowledge, Bits, MinCount);
        var sentences = features.Read([.. learnt, .. Copies(learnt)]);
        var model = ConditionalField.Train(Bits, sentences, Epochs);
        var file = TagModelFile.Write(model);
        return new Dictionary<string, byte[]>
        {
            ["names.bin"] = file,
            ["README.md"] = Encoding.UTF8.GetBytes(NameModelCard.Write(file.Length, learnt.Sum(text => text.Tokens.Length), Measure(knowledge, model, texts))),
        };
    }

    private static IEnumerable<TaggedText> Copies(List<TaggedText> texts)
    {
        foreach (var (i, text) in texts.Index())
        {
            var isNews = text.Set == GumNews.File;
            if (text.Set.Contains("btc", StringComparison.Ordinal))
            {
                continue;
            }

            if (isNews || i % CopyEvery == 0)
            {
                yield return CaseCopies.Copy(text, LetterCase.Upper);
            }

            if (isNews || i % CopyEvery == 2)
            {
                yield return CaseCopies.Copy(text, LetterCase.Title);
            }

            if (i % CopyEvery == 4)
            {
                yield return CaseCopies.Copy(text, LetterCase.Lower);
            }
        }
    }

    private static SortedDictionary<string, NameScore> Measure(KnowledgeBase knowledge, TagModel model, List<TaggedText> texts)
    {
        var reading = new NameReading(knowledge, model);
        var scores = new SortedDictionary<string, NameScore>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            var reader = new TokenReader(text.Text, text.Tokens);
            var found = new List<(TokenRange Tokens, int Kind)>();
            foreach (var name in reading.Read(reader, text.Sentences))
            {
                // GUM marks no adjectives, so those of peoples cannot be counted against the tagger.
                if (text.Set != GumNews.File || !GumNews.IsPeople(knowledge, reader, name.Tokens) || text.Names.Any(other => other.Tokens == name.Tokens))
                {
                    found.Add((name.Tokens, NameTag.KindIndex(name.Kind)));
                }
            }

            var key = string.Create(CultureInfo.InvariantCulture, $"{(text.IsHeldOut ? "held out" : "learnt from")}: {text.Set}");
            scores.TryAdd(key, new NameScore());
            scores[key].Add(text.Names, found);
        }

        return scores;
    }
}
