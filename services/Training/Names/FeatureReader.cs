using Newsdesk.Entities.Knowledge;
using Newsdesk.Entities.Names;
using Newsdesk.Entities.Names.Tagging;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Training.Names;

/// <summary>Reads the features of texts as the service does, and leaves out those that are too rare to learn.</summary>
internal sealed class FeatureReader(KnowledgeBase knowledge, int bits, int minCount)
{
    private readonly TokenTraitReader _traits = new(knowledge);
    private readonly NameFinder _finder = new(knowledge);
    private readonly NameConsistency _consistency = new();
    private readonly byte[] _counts = new byte[1 << bits];

    public IReadOnlyList<TrainingSentence> Read(IReadOnlyList<TaggedText> texts)
    {
        var sentences = new List<TrainingSentence>();
        var names = new List<NameCandidate>();
        foreach (var text in texts)
        {
            var reader = new TokenReader(text.Text, text.Tokens);
            names.Clear();
            _finder.Find(reader, text.Sentences, readShapes: true, names);
            _consistency.Settle(reader, text.Sentences, names);
            _traits.Read(reader, text.Sentences, names);
            sentences.AddRange(text.Sentences.Select(sentence => new TrainingSentence(RowsOf(sentence), text.Allowed[sentence.Start..sentence.End])));
        }

        foreach (var sentence in sentences)
        {
            foreach (ref var row in sentence.Rows.AsSpan())
            {
                row = _counts[row] < minCount ? -1 : row;
            }
        }

        return sentences;
    }

    private int[] RowsOf(TokenRange sentence)
    {
        var rows = new int[sentence.Count * FeatureExtractor.Count];
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            FeatureExtractor.Extract(_traits.Traits, sentence, i, bits, rows.AsSpan((i - sentence.Start) * FeatureExtractor.Count));
        }

        foreach (var row in rows)
        {
            _counts[row] = (byte)Math.Min(minCount, _counts[row] + 1);
        }

        return rows;
    }
}
