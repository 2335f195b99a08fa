using System.Collections.Frozen;

namespace Newsdesk.Kernel.Numbers;

/// <summary>Tells English plurals by their ending, and the few that have none.</summary>
internal static class PluralNouns
{
    private static readonly FrozenSet<string> Irregular = new[]
    {
        "people", "men", "women", "children", "police", "troops", "personnel", "policemen", "policewomen", "servicemen", "firemen", "gunmen", "fishermen", "countrymen", "militiamen",
        "cattle", "sheep", "fish", "aircraft", "spacecraft", "lives", "feet", "teeth", "media", "staff", "crew", "migrants",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Irregular.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> word)
    {
        if (word.Length < 3 || !char.IsLetter(word[0]))
        {
            return false;
        }

        var isRegular = word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i' or '\'' or '\u2019');
        return isRegular || (word.Length <= 12 && Lookup.Contains(word));
    }
}
