using Newsdesk.Entities.Knowledge;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Names.Tagging;

/// <summary>
/// Tags names by a linear model over hashed features and the best sequence of tags in each sentence. One instance reads many texts and allocates nothing once
/// its buffers have the size of the longest.
/// </summary>
internal sealed class NameTagger(KnowledgeBase knowledge, TagModel model)
{
    /// <summary>Longer sentences are tagged piece by piece, so that no text needs more memory than this.</summary>
    private const int MaxTokens = 512;

    /// <summary>Points to a lead of 1: in cross-validation 19 of 20 kinds with a lead of 2 and more are right.</summary>
    private const double LeadUnit = 1.5 * TagModel.Unit;

    /// <summary>From this lead on a word is no name, whatever the knowledge base knows by it: RT in a tweet. Chosen in cross-validation.</summary>
    private const double SurelyOutside = 1.5 * TagModel.Unit;

    private const int NoName = -1_000_000;

    private readonly TokenTraitReader _traits = new(knowledge);
    private readonly TagDecoder _decoder = new();
    private readonly int[] _scores = new int[MaxTokens * NameTag.Stride];
    private readonly byte[] _tags = new byte[MaxTokens];
    private readonly int[] _rows = new int[FeatureExtractor.Count];
    private bool[] _isOrdinary = [];

    /// <summary>Appends the names of the text to <paramref name="names"/>, in order and without overlap.</summary>
    public void Tag(in TokenReader reader, ReadOnlySpan<TokenRange> sentences, List<NameCandidate> read, List<TaggedName> names)
    {
        _traits.Read(reader, sentences, read);
        if (_isOrdinary.Length < reader.Count)
        {
            _isOrdinary = new bool[Math.Max(reader.Count, _isOrdinary.Length * 2)];
        }

        foreach (var sentence in sentences)
        {
            for (var start = sentence.Start; start < sentence.End; start += MaxTokens)
            {
                TagPiece(new TokenRange(start, Math.Min(sentence.End, start + MaxTokens)), names);
            }
        }
    }

    /// <summary>Whether the token of the text that was tagged last is surely no name by itself.</summary>
    public bool IsOrdinary(int token) => _isOrdinary[token];

    private void TagPiece(TokenRange piece, List<TaggedName> names)
    {
        for (var i = piece.Start; i < piece.End; i++)
        {
            var scores = _scores.AsSpan((i - piece.Start) * NameTag.Stride, NameTag.Stride);
            if (CanBeName(_traits.Traits, piece, i))
            {
                FeatureExtractor.Extract(_traits.Traits, piece, i, model.Bits, _rows);
                model.Score(_rows, scores);
            }
            else
            {
                scores.Fill(NoName);
                scores[NameTag.Outside] = 0;
            }

            _isOrdinary[i] = IsSurelyOutside(scores);
        }

        _decoder.Decode(_scores.AsSpan(0, piece.Count * NameTag.Stride), model.Transitions, [], _tags.AsSpan(0, piece.Count));
        for (var i = 0; i < piece.Count;)
        {
            var tag = _tags[i];
            var start = i++;
            if (tag == NameTag.Outside)
            {
                continue;
            }

            while (i < piece.Count && NameTag.IsInside(_tags[i]))
            {
                i++;
            }

            var kind = NameTag.KindIndex(tag);
            names.Add(new TaggedName(new TokenRange(piece.Start + start, piece.Start + i), NameTag.Kind(kind), Lead(start, i, kind)));
        }
    }

    private static bool IsSurelyOutside(ReadOnlySpan<int> scores)
    {
        var best = int.MinValue;
        for (var kind = 0; kind < 4; kind++)
        {
            best = Math.Max(best, scores[NameTag.Single(kind)]);
        }

        return scores[NameTag.Outside] - best > SurelyOutside;
    }

    // Small words among small words are most of a text; what no list knows is no name there.
    private static bool CanBeName(ReadOnlySpan<TokenTraits> traits, TokenRange piece, int at) =>
        !traits[at].IsPlain
        || traits[at].Known != 0
        || traits[at].Read != 0
        || (at > piece.Start && !traits[at - 1].IsPlain)
        || (at + 1 < piece.End && !traits[at + 1].IsPlain);

    // The same tokens read as each other kind: by how much they score less.
    private double Lead(int start, int end, int kind)
    {
        var nearest = int.MaxValue;
        for (var other = 0; other < 4; other++)
        {
            if (other == kind)
            {
                continue;
            }

            var difference = 0;
            for (var i = start; i < end; i++)
            {
                var row = _scores.AsSpan(i * NameTag.Stride, NameTag.Stride);
                difference += row[_tags[i]] - row[_tags[i] + (3 * (other - kind))];
            }

            nearest = Math.Min(nearest, difference);
        }

        return Math.Max(0, nearest) / LeadUnit;
    }
}
