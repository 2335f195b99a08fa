using Newsdesk.Entities.Names.Tagging;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Training.Names;

/// <summary>A text with what its set says of its names.</summary>
/// <param name="Set">File name of the set.</param>
/// <param name="Allowed">For each token the tags that it may have, as bits.</param>
/// <param name="Names">The names of the set, first token to last, with the kind's index.</param>
/// <param name="IsHeldOut">Whether it is kept for measuring.</param>
internal sealed record TaggedText(string Set, string Text, Token[] Tokens, TokenRange[] Sentences, ushort[] Allowed, IReadOnlyList<(TokenRange Tokens, int Kind)> Names, bool IsHeldOut)
{
    /// <summary>The names as tags; what no name covers is outside.</summary>
    public static ushort[] Tag(int tokens, IEnumerable<(TokenRange Tokens, int Kind)> names)
    {
        var allowed = new ushort[tokens];
        Array.Fill(allowed, (ushort)(1 << NameTag.Outside));
        foreach (var (range, kind) in names)
        {
            for (var i = range.Start; i < range.End; i++)
            {
                allowed[i] = (ushort)(1 << (range.Count == 1 ? NameTag.Single(kind) : i == range.Start ? NameTag.First(kind) : NameTag.Inside(kind)));
            }
        }

        return allowed;
    }
}
