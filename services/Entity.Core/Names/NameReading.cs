using System.Runtime.InteropServices;
using Newsdesk.Entities.Knowledge;
using Newsdesk.Entities.Names.Tagging;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Names;

/// <summary>
/// Reads the names of an English text: the rules read first, the tagger decides with their reading among its evidence, and what it decides is settled over the
/// whole text. One instance reads many texts.
/// </summary>
internal sealed class NameReading(KnowledgeBase knowledge, TagModel model)
{
    /// <summary>With less the tagger does not know the kind, and clear words in or beside the name tell it.</summary>
    private const double DoubtfulLead = 1;

    private const double ClearRule = 2;

    private readonly NameFinder _finder = new(knowledge);
    private readonly NameConsistency _consistency = new();
    private readonly NameTagger _tagger = new(knowledge, model);
    private readonly List<NameCandidate> _ruled = [];
    private readonly List<TaggedName> _tagged = [];
    private readonly List<NameCandidate> _names = [];

    /// <summary>The names, without overlap; valid until the next call.</summary>
    public List<NameCandidate> Read(in TokenReader reader, ReadOnlySpan<TokenRange> sentences)
    {
        _ruled.Clear();
        _tagged.Clear();
        _names.Clear();
        _finder.Find(reader, sentences, readShapes: true, _ruled);
        _consistency.Settle(reader, sentences, _ruled);
        _tagger.Tag(reader, sentences, _ruled, _tagged);
        _ruled.Sort(static (left, right) => left.Tokens.Start.CompareTo(right.Tokens.Start));
        Merge(reader);
        _consistency.Settle(reader, sentences, _names);
        return _names;
    }

    /// <summary>The names of a text that is not English: known ones.</summary>
    public List<NameCandidate> ReadKnown(in TokenReader reader, ReadOnlySpan<TokenRange> sentences)
    {
        _names.Clear();
        _finder.Find(reader, sentences, readShapes: false, _names);
        return _names;
    }

    // Where the two overlap the tagger is right, except inside a longer known name. Of the rest of the rules' names the known ones stay, unless the tagger is sure that a lone word is none.
    private void Merge(in TokenReader reader)
    {
        var tagged = CollectionsMarshal.AsSpan(_tagged);
        var at = 0;
        foreach (var ruled in _ruled)
        {
            while (at < tagged.Length && tagged[at].Tokens.End <= ruled.Tokens.Start)
            {
                AddTagged(reader, tagged[at++]);
            }

            if (at < tagged.Length && tagged[at].Tokens == ruled.Tokens && tagged[at].Lead < DoubtfulLead && ruled is { IsKnown: false, KindScore: >= ClearRule })
            {
                tagged[at] = tagged[at] with { Kind = ruled.Kind };
            }

            var isFree = at == tagged.Length || tagged[at].Tokens.Start >= ruled.Tokens.End;
            if (isFree ? ruled is { IsKnown: true, Head: < 0 } && (ruled.Tokens.Count > 1 || !_tagger.IsOrdinary(ruled.Tokens.Start)) : IsWider(ruled, tagged[at..]))
            {
                _names.Add(ruled);
                while (at < tagged.Length && tagged[at].Tokens.Start < ruled.Tokens.End)
                {
                    at++;
                }
            }
        }

        while (at < tagged.Length)
        {
            AddTagged(reader, tagged[at++]);
        }
    }

    private static bool IsWider(in NameCandidate ruled, ReadOnlySpan<TaggedName> tagged)
    {
        if (!ruled.IsKnown || ruled.Head >= 0 || ruled.Tokens.Start > tagged[0].Tokens.Start)
        {
            return false;
        }

        var last = tagged[0];
        foreach (var name in tagged)
        {
            if (name.Tokens.Start >= ruled.Tokens.End)
            {
                break;
            }

            last = name;
        }

        return last.Tokens.End <= ruled.Tokens.End;
    }

    // A title does not belong to the name, but what is nothing else stays.
    private static TokenRange SkipTitle(in TokenReader reader, TokenRange name) =>
        NameTitle.Skip(reader, name.Start, name.End) is var start && start < name.End ? new TokenRange(start, name.End) : name;

    private void AddTagged(in TokenReader reader, in TaggedName name)
    {
        var tokens = name.Kind is MentionKind.Person ? SkipTitle(reader, name.Tokens) : name.Tokens;
        var known = knowledge.FindLongest(reader, tokens.Start, tokens.End);
        _names.Add(new NameCandidate(tokens, name.Kind, name.Lead, known.Tokens == tokens ? known.Meanings : []) { IsTagged = true });
    }
}
