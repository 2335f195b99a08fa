using Newsdesk.Kernel.Annotations;

namespace Newsdesk.Entities.Names.Tagging;

/// <summary>
/// The tags of tokens: outside, and for each kind the first token of a name, a later token of it, and a name of one token. Which tag may follow which
/// is part of them.
/// </summary>
internal static class NameTag
{
    public const int Count = 13;

    /// <summary>Lanes that one row of weights takes.</summary>
    public const int Stride = 16;

    public const int Outside = 0;

    public const ushort All = (1 << Count) - 1;

    /// <summary>Tags that a sentence can begin with and that follow the end of a name.</summary>
    public const ushort Starts = All & ~Insides;

    /// <summary>Tags that a sentence can end with and that a new name or none follows.</summary>
    public const ushort Ends = All & ~Firsts;

    private const ushort Firsts = (1 << 1) | (1 << 4) | (1 << 7) | (1 << 10);
    private const ushort Insides = (1 << 2) | (1 << 5) | (1 << 8) | (1 << 11);

    private static readonly MentionKind[] Kinds = [MentionKind.Person, MentionKind.Organization, MentionKind.Place, MentionKind.Other];

    public static int First(int kind) => 1 + (3 * kind);

    public static int Inside(int kind) => 2 + (3 * kind);

    public static int Single(int kind) => 3 + (3 * kind);

    public static bool IsFirst(int tag) => (Firsts >> tag & 1) != 0;

    public static bool IsInside(int tag) => (Insides >> tag & 1) != 0;

    public static bool IsSingle(int tag) => tag != Outside && tag % 3 == 0;

    /// <summary>0 to 3 for every tag of a name.</summary>
    public static int KindIndex(int tag) => (tag - 1) / 3;

    public static int KindIndex(MentionKind kind) => Array.IndexOf(Kinds, kind);

    public static MentionKind Kind(int index) => Kinds[index];

    /// <summary>Whether <paramref name="next"/> may stand behind <paramref name="tag"/>: a name that begins goes on, and only a begun one does.</summary>
    public static bool CanFollow(int tag, int next) => IsInside(next)
        ? tag == next || tag == next - 1
        : !IsFirst(tag);
}
