using Newsdesk.Entities.Knowledge;
using Newsdesk.Entities.Lexicon;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Names;

/// <summary>
/// Chooses which entry of the knowledge base a name means: by how sure the name is, whether its surroundings speak for the entry's kind, and how many words
/// of the entry's description the text uses. None is chosen when nothing fits well enough.
/// </summary>
internal sealed class EntityLinker
{
    /// <summary>Below it a name stays without a link: any full name reaches it, unless what stands beside the name speaks against the entry's kind.</summary>
    private const double Threshold = 0.6;

    private const double KindWeight = 0.3;
    private const double UniqueWeight = 0.1;
    private const double WordWeight = 0.08;
    private const double ProminenceWeight = 0.05;
    private const int MaxWords = 4;

    /// <summary>From this lead on the surroundings rule out an entry of another kind.</summary>
    private const double CertainLead = 4;

    private readonly HashSet<ulong> _words = [];
    private readonly HashSet<KnowledgeEntry> _named = new(ReferenceEqualityComparer.Instance);

    /// <summary>Takes in the text that the names of the next calls stand in.</summary>
    public void Read(in TokenReader reader, IReadOnlyList<NameCandidate> names)
    {
        _words.Clear();
        _named.Clear();
        foreach (var name in names)
        {
            if (name is { IsKnown: true, Meanings: [{ Kind: AliasKind.Name or AliasKind.Alias }, ..] })
            {
                _named.Add(name.Meanings[0].Entry);
            }
        }

        for (var i = 0; i < reader.Count; i++)
        {
            if (reader.IsWord(i))
            {
                _words.Add(NameFolding.Hash(0, reader.Word(i)));
            }
        }
    }

    public EntityLink Link(in TokenReader reader, in NameCandidate name)
    {
        if (!name.IsKnown)
        {
            return new EntityLink(null, 0, name.Kind);
        }

        var hasTitle = name.Tokens.Start > 0 && reader.IsCapitalized(name.Tokens.Start - 1) && NameCues.Titles.Contains(reader.Word(name.Tokens.Start - 1));
        var (judged, lead) = KindJudge.Judge(reader, name.Tokens, hasTitle);
        KnowledgeEntry? best = null;
        var bestKind = judged;
        var bestScore = 0.0;
        foreach (var meaning in name.Meanings)
        {
            var kind = meaning.Kind is AliasKind.Demonym ? MentionKind.Other : meaning.Entry.Kind;
            var isRuledOut = name.Tokens.Count == 1 && lead >= CertainLead && kind != judged;
            if (isRuledOut || (meaning.Kind is AliasKind.ShortForm && !_named.Contains(meaning.Entry)))
            {
                continue;
            }

            var score = Score(reader, name, meaning, kind == judged, lead);
            if (score > bestScore)
            {
                (best, bestKind, bestScore) = (meaning.Entry, kind, score);
            }
        }

        return best is not null && bestScore >= Threshold ? new EntityLink(best, Math.Min(bestScore, 1), bestKind) : new EntityLink(null, 0, best is null ? judged : name.Kind);
    }

    private double Score(in TokenReader reader, in NameCandidate name, AliasMeaning meaning, bool agrees, double lead)
    {
        var score = meaning.Kind switch
        {
            AliasKind.Name => 0.75,
            AliasKind.Alias => 0.7,
            AliasKind.Demonym => 0.7,
            _ => 0.7,
        };
        score += ProminenceWeight * meaning.Entry.Prominence;
        score += name.Meanings.Count == 1 && !GivenNames.Contains(reader.Word(name.Tokens.Start)) ? UniqueWeight : 0;
        score += agrees ? KindWeight * Math.Min(lead, 2) / 2 : lead >= 2 ? -KindWeight : 0;
        return score + (WordWeight * Math.Min(CountShared(meaning.Entry), MaxWords));
    }

    private int CountShared(KnowledgeEntry entry)
    {
        var shared = 0;
        foreach (var word in entry.Words)
        {
            shared += _words.Contains(word) ? 1 : 0;
        }

        return shared;
    }
}
