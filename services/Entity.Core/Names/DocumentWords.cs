using Newsdesk.Entities.Knowledge;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Names;

/// <summary>How a text writes its own words: which of them in lower case, which with a capital where no sentence begins. One instance reads many texts.</summary>
internal sealed class DocumentWords
{
    private readonly HashSet<ulong> _lower = [];
    private readonly HashSet<ulong> _inside = [];

    public void Read(in TokenReader reader, ReadOnlySpan<TokenRange> sentences)
    {
        _lower.Clear();
        _inside.Clear();
        foreach (var sentence in sentences)
        {
            var isTitleCase = SentenceCase.IsTitleCase(reader, sentence);
            for (var i = sentence.Start; i < sentence.End; i++)
            {
                if (!reader.IsWord(i))
                {
                    continue;
                }

                var hash = NameFolding.Hash(0, reader.Word(i));
                if (!reader.IsCapitalized(i))
                {
                    _lower.Add(hash);
                }
                else if (!isTitleCase && !SentenceCase.IsInitial(reader, sentence, i))
                {
                    _inside.Add(hash);
                }
            }
        }
    }

    /// <summary>Whether the text also writes the word in lower case.</summary>
    public bool IsLower(ReadOnlySpan<char> word) => _lower.Contains(NameFolding.Hash(0, word));

    /// <summary>Whether the text capitalises the word where no sentence begins.</summary>
    public bool IsCapitalizedInside(ReadOnlySpan<char> word) => _inside.Contains(NameFolding.Hash(0, word));
}
