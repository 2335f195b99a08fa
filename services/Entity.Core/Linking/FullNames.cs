using Newsdesk.Entities.Knowledge;
using Newsdesk.Entities.Names;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Linking;

/// <summary>Which known full names of a text a shorter one may stand for: one that begins or ends with its words, of a person the given name or the surname. One instance reads many texts.</summary>
internal sealed class FullNames
{
    private const int MaxAcronym = 4;

    private readonly Dictionary<ulong, (int Name, bool IsShouted)> _parts = [];

    public void Read(in TokenReader reader, IReadOnlyList<NameCandidate> names)
    {
        _parts.Clear();
        for (var i = 0; i < names.Count; i++)
        {
            var (tokens, isPerson) = (names[i].Tokens, names[i].Kind is MentionKind.Person);
            for (var cut = tokens.Start + 1; names[i].IsKnown && cut < tokens.End; cut++)
            {
                if (!isPerson || cut == tokens.Start + 1)
                {
                    Add(reader, new TokenRange(tokens.Start, cut), i);
                }

                if (!isPerson || cut == tokens.End - 1)
                {
                    Add(reader, new TokenRange(cut, tokens.End), i);
                }
            }
        }
    }

    /// <summary>The index of the first name that has the words of one as its part; -1 when there is none. An acronym is no part of words that are not in capitals: UN and Kim Jong Un.</summary>
    public int Find(in TokenReader reader, TokenRange tokens, ulong hash)
    {
        var isAcronym = tokens.Count == 1 && reader.Word(tokens.Start).Length <= MaxAcronym && SentenceCase.IsShouted(reader.Word(tokens.Start));
        return _parts.TryGetValue(hash, out var part) && (part.IsShouted || !isAcronym) ? part.Name : -1;
    }

    private void Add(in TokenReader reader, TokenRange part, int index)
    {
        var isName = part.Count > 1 && reader.IsCapitalized(part.Start) && reader.IsCapitalized(part.End - 1);
        if (isName || (part.Count == 1 && reader.IsCapitalized(part.Start) && !StopWords.Contains(reader.Word(part.Start))))
        {
            _parts.TryAdd(NameFolding.Hash(reader, part.Start, part.End), (index, SentenceCase.IsShouted(reader.Word(part.Start))));
        }
    }
}
