using System.Collections.Frozen;

namespace Newsdesk.Kernel.Numbers;

/// <summary>What happens to people and things that are counted in the news, each under one name.</summary>
internal static class Predicates
{
    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>
    {
        ["killed"] = "killed kill kills killing dead died dies die dying deaths death fatalities perished slain massacred massacring",
        ["injured"] = "injured injures injuring injuries wounded wounding wounds hurt hurting",
        ["arrested"] = "arrested arrests arresting detained detains detaining",
        ["missing"] = "missing disappeared unaccounted",
        ["rescued"] = "rescued rescues rescuing",
        ["evacuated"] = "evacuated evacuates evacuating",
        ["displaced"] = "displaced displaces displacing homeless",
        ["trapped"] = "trapped trapping stranded stranding",
        ["infected"] = "infected infecting",
        ["hospitalized"] = "hospitalized hospitalised hospitalizing",
        ["kidnapped"] = "kidnapped kidnapping abducted abducting",
        ["sentenced"] = "sentenced",
        ["convicted"] = "convicted convicting",
        ["charged"] = "charged",
        ["executed"] = "executed executing",
        ["released"] = "released releasing freed freeing",
        ["destroyed"] = "destroyed destroying",
        ["damaged"] = "damaged damaging",
    }
    .SelectMany(entry => entry.Value.Split(' ').Select(word => KeyValuePair.Create(word, entry.Key)))
    .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    public static string? Find(ReadOnlySpan<char> word) => word.Length is > 2 and < 14 && Lookup.TryGetValue(word, out var predicate) ? predicate : null;
}
