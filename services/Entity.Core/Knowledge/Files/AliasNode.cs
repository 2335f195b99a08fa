using System.Runtime.InteropServices;

namespace Newsdesk.Entities.Knowledge.Files;

/// <summary>A hash of the beginning of a name, and what it means when a name ends there.</summary>
/// <param name="Value">The entry of the only meaning, or the place of the first of several in the table of meanings.</param>
/// <param name="Name">The place of the name among those of the entry.</param>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly record struct AliasNode(ulong Hash, int Value, ushort Name, ushort Form) : IComparable<AliasNode>
{
    public const int Size = 16;

    /// <summary>No name ends here.</summary>
    public const ushort Beginning = 0;

    public const ushort OneMeaning = 1;

    public const ushort ManyMeanings = 2;

    public int CompareTo(AliasNode other) => Hash.CompareTo(other.Hash);
}
