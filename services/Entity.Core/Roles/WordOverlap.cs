using System.Runtime.InteropServices;
using Newsdesk.Entities.Annotating;
using Newsdesk.Entities.Knowledge;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Roles;

/// <summary>Compares the content words of each sentence with those of the headline, of the first sentence, of the sentence before and of the whole text.</summary>
internal sealed class WordOverlap
{
    /// <summary>Words of a sentence that the next one is compared with.</summary>
    private const int MaxStems = 64;

    private readonly HashSet<ulong> _headline = [];
    private readonly HashSet<ulong> _lead = [];
    private readonly Dictionary<ulong, int> _counts = [];

    /// <summary>For each token the hash of its stem when it is a content word, else 0.</summary>
    private readonly List<ulong> _stems = [];
    private HashSet<ulong> _here = [];
    private HashSet<ulong> _before = [];

    public void Begin(AnnotationDraft draft)
    {
        _headline.Clear();
        _lead.Clear();
        _here.Clear();
        _before.Clear();
        _stems.Clear();
        _counts.Clear();
        var reader = draft.Reader;
        for (var i = 0; i < reader.Count; i++)
        {
            var stem = IsContent(reader, i) ? StemHash(reader.Word(i)) : 0;
            _stems.Add(stem);
            if (stem == 0)
            {
                continue;
            }

            if (reader[i].End <= draft.BodyStart)
            {
                _headline.Add(stem);
            }
            else
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_counts, stem, out _)++;
            }
        }
    }

    /// <summary>Sentences are read in their order.</summary>
    public void Read(TokenRange tokens, bool isLead, ref SentenceTraits traits)
    {
        (_here, _before) = (_before, _here);
        _here.Clear();
        var (inHeadline, inLead, inBefore, common, content) = (0, 0, 0, 0, 0);
        for (var i = tokens.Start; i < tokens.End; i++)
        {
            var stem = _stems[i];
            if (stem == 0)
            {
                continue;
            }

            content++;
            inHeadline += _headline.Contains(stem) ? 1 : 0;
            inLead += _lead.Contains(stem) ? 1 : 0;
            inBefore += _before.Contains(stem) ? 1 : 0;
            common += _counts[stem] > 1 ? 1 : 0;
            if (_here.Count < MaxStems)
            {
                _here.Add(stem);
            }

            if (isLead)
            {
                _lead.Add(stem);
            }
        }

        traits.HeadlineShare = _headline.Count == 0 ? 0 : Math.Min(1, (double)inHeadline / _headline.Count);
        traits.LeadShare = content == 0 ? 0 : (double)inLead / content;
        traits.BeforeShare = content == 0 ? 0 : (double)inBefore / content;
        traits.CommonShare = content == 0 ? 0 : (double)common / content;
    }

    /// <summary>Endings aside: a headline says "recognises" where its text says "recognised".</summary>
    public static ulong StemHash(ReadOnlySpan<char> word) => NameFolding.Hash(0, word.Length > 5 ? word[..5] : word);

    private static bool IsContent(in TokenReader reader, int at) => reader.IsWord(at) && reader[at].Length > 2 && !StopWords.Contains(reader.Word(at));
}
