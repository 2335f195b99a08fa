using System.Collections.Frozen;

namespace Newsdesk.Kernel.Numbers;

/// <summary>The English words that numbers are written with.</summary>
internal static class NumberWords
{
    private static readonly FrozenDictionary<string, NumberWord> Words = Build().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, NumberWord>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    public static NumberWord Find(ReadOnlySpan<char> word)
    {
        if (word.Length is < 3 or > 13)
        {
            return default;
        }

        return Lookup.TryGetValue(word, out var found) ? found : FindCompound(word);
    }

    /// <summary>The scale that <c>m</c>, <c>bn</c> and their kin give a number written in digits: <c>$2.5bn</c>; 0 for anything else.</summary>
    public static double FindSuffix(ReadOnlySpan<char> word) => word switch
    {
        "k" or "K" => 1e3,
        "m" or "M" or "mn" or "mln" => 1e6,
        "b" or "B" or "bn" or "Bn" => 1e9,
        "tn" or "trn" => 1e12,
        _ => 0,
    };

    // twenty-one
    private static NumberWord FindCompound(ReadOnlySpan<char> word)
    {
        var hyphen = word.IndexOf('-');
        return hyphen > 0
            && Lookup.TryGetValue(word[..hyphen], out var ten) && ten.Kind is NumberWordKind.Ten
            && Lookup.TryGetValue(word[(hyphen + 1)..], out var unit) && unit.Kind is NumberWordKind.Unit && unit.Value < 10
            ? new NumberWord(NumberWordKind.Unit, ten.Value + unit.Value)
            : default;
    }

    private static IEnumerable<KeyValuePair<string, NumberWord>> Build()
    {
        string[] units =
        [
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen",
            "seventeen", "eighteen", "nineteen",
        ];
        string[] tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
        foreach (var (index, unit) in units.Index())
        {
            yield return Entry(unit, NumberWordKind.Unit, index + 1);
        }

        foreach (var (index, ten) in tens.Index())
        {
            yield return Entry(ten, NumberWordKind.Ten, (index + 2) * 10);
        }

        yield return Entry("hundred", NumberWordKind.Hundred, 100);
        yield return Entry("thousand", NumberWordKind.Scale, 1e3);
        yield return Entry("million", NumberWordKind.Scale, 1e6);
        yield return Entry("billion", NumberWordKind.Scale, 1e9);
        yield return Entry("trillion", NumberWordKind.Scale, 1e12);
        yield return Entry("dozen", NumberWordKind.Dozen, 12);
        yield return Entry("tens", NumberWordKind.Many, 20);
        yield return Entry("dozens", NumberWordKind.Many, 24);
        yield return Entry("scores", NumberWordKind.Many, 40);
        yield return Entry("hundreds", NumberWordKind.Many, 200);
        yield return Entry("thousands", NumberWordKind.Many, 2e3);
        yield return Entry("millions", NumberWordKind.Many, 2e6);
        yield return Entry("billions", NumberWordKind.Many, 2e9);
        yield return Entry("half", NumberWordKind.Half, 0.5);
    }

    private static KeyValuePair<string, NumberWord> Entry(string word, NumberWordKind kind, double value) => new(word, new NumberWord(kind, value));
}
