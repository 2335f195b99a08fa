using System.Collections.Frozen;
using Newsdesk.Entities.Knowledge;

namespace Newsdesk.Entities.Roles;

/// <summary>The classes of words and of pairs of words in <c>role-cues.txt</c>.</summary>
internal static class RoleCues
{
    public const int Count = (int)RoleCue.Spoken + 1;

    private const string ResourceName = "role-cues.txt";

    private static readonly FrozenDictionary<ulong, ulong> Classes = Load();

    /// <summary>Counts a word's classes, and those of the pair that it makes with the word before.</summary>
    public static void Add(ulong word, ulong pair, ref CueCounts counts) => Add(Find(word) | Find(pair), ref counts);

    /// <summary>Continues the hash of a word with the word behind it.</summary>
    public static ulong HashPair(ulong first, ReadOnlySpan<char> second) => NameFolding.Hash(first, second);

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
