namespace Newsdesk.Entities.Knowledge;

/// <summary>The hash under which a name is filed: of its folded tokens one after another, so that the hash of every beginning of a name comes up on the way.</summary>
internal static class AliasHash
{
    public const ulong Seed = 14695981039346656037UL;

    public static ulong Continue(ulong hash, ReadOnlySpan<char> token) => NameFolding.Hash(hash, token);

    /// <summary>Spreads the hash evenly over all values (the finisher of MurmurHash3), which the leading bits of the running hash of a short name are not.</summary>
    public static ulong Spread(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCDUL;
        hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53UL;
        return hash ^ (hash >> 33);
    }
}
