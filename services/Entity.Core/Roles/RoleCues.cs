using System.Collections.Frozen;
using Newsdesk.Entities.Knowledge;

namespace Newsdesk.Entities.Roles;

/// <summary>The classes of words, and of two or three words behind one another, in <c>role-cues.txt</c>.</summary>
internal static class RoleCues
{
    public const int Count = (int)RoleCue.Result + 1;

    private const string ResourceName = "role-cues.txt";

    private static readonly FrozenDictionary<ulong, ulong> Classes = Load();

    /// <summary>Counts the classes of a word, of the pair that it makes with the word before, and of the three with the one before that.</summary>
    /// <param name="before">Hashes of the word before and of the two before; 0 where there is none. Moved on to this word.</param>
    public static void Add(ReadOnlySpan<char> word, ref (ulong One, ulong Two) before, ref CueCounts counts)
    {
        var one = NameFolding.Hash(0, word);
        var two = before.One == 0 ? 0 : NameFolding.Hash(before.One, word);
        var classes = Find(one);
        classes |= two == 0 ? 0 : Find(two);
        classes |= before.Two == 0 ? 0 : Find(NameFolding.Hash(before.Two, word));
        Add(classes, ref counts);
        before = (one, two);
    }

    private static ulong Find(ulong hash) => Classes.TryGetValue(hash, out var classes) ? classes : 0;

    private static void Add(ulong classes, ref CueCounts counts)
    {
        for (; classes != 0; classes &= classes - 1)
        {
            ref var count = ref counts[System.Numerics.BitOperations.TrailingZeroCount(classes)];
            count = (byte)Math.Min(count + 1, byte.MaxValue);
        }
    }

    private static FrozenDictionary<ulong, ulong> Load()
    {
        using var stream = typeof(RoleCues).Assembly.GetManifestResourceStream(typeof(RoleCues), ResourceName)
            ?? throw new InvalidOperationException($"The word list '{ResourceName}' is not in the assembly.");
        using var reader = new StreamReader(stream);
        var classes = new Dictionary<ulong, ulong>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var colon = line.IndexOf(':', StringComparison.Ordinal);
                var bit = 1UL << (int)Enum.Parse<RoleCue>(line[..colon]);
                foreach (var entry in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    var hash = Hash(entry);
                    classes[hash] = classes.GetValueOrDefault(hash) | bit;
                }
            }
        }

        return classes.ToFrozenDictionary();
    }

    private static ulong Hash(string entry)
    {
        ulong hash = 0;
        foreach (var word in entry.Split('_'))
        {
            hash = NameFolding.Hash(hash, word);
        }

        return hash;
    }
}
