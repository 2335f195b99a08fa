using System.Collections.Frozen;

namespace Newsdesk.Kernel.Numbers;

/// <summary>Currencies and measures, each by the one name that it has in <see cref="Annotations.NumberExpression.Unit"/>.</summary>
internal static class UnitWords
{
    public const string Percent = "percent";

    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string[]>
    {
        ["USD"] = ["dollar", "dollars"],
        ["EUR"] = ["euro", "euros"],
        ["RUB"] = ["ruble", "rubles", "rouble", "roubles"],
        ["CNY"] = ["yuan", "renminbi"],
        ["JPY"] = ["yen"],
        ["INR"] = ["rupee", "rupees"],
        ["pound"] = ["pound", "pounds", "lb", "lbs"],
        ["cent"] = ["cent", "cents"],
        [Percent] = ["percent", "pct"],
        ["km"] = ["km", "kms", "kilometer", "kilometers", "kilometre", "kilometres"],
        ["m"] = ["m", "meter", "meters", "metre", "metres"],
        ["cm"] = ["cm", "centimeter", "centimeters", "centimetre", "centimetres"],
        ["mile"] = ["mile", "miles"],
        ["foot"] = ["foot", "feet", "ft"],
        ["inch"] = ["inch", "inches"],
        ["kg"] = ["kg", "kilogram", "kilograms", "kilo", "kilos"],
        ["tonne"] = ["ton", "tons", "tonne", "tonnes"],
        ["hectare"] = ["hectare", "hectares"],
        ["acre"] = ["acre", "acres"],
        ["litre"] = ["liter", "liters", "litre", "litres"],
        ["barrel"] = ["barrel", "barrels"],
        ["degree"] = ["degree", "degrees"],
        ["mph"] = ["mph"],
        ["km/h"] = ["kph", "kmh"],
        ["MW"] = ["megawatt", "megawatts", "MW"],
        ["second"] = ["second", "seconds"],
        ["minute"] = ["minute", "minutes"],
        ["hour"] = ["hour", "hours"],
        ["day"] = ["day", "days"],
        ["week"] = ["week", "weeks"],
        ["month"] = ["month", "months"],
        ["year"] = ["year", "years", "year-old", "years-old", "yr", "yrs"],
        ["decade"] = ["decade", "decades"],
    }.SelectMany(entry => entry.Value.Select(word => KeyValuePair.Create(word, entry.Key))).ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    public static string? Find(ReadOnlySpan<char> word) => Lookup.TryGetValue(word, out var unit) ? unit : null;

    public static string? FindSign(ReadOnlySpan<char> sign, ReadOnlySpan<char> prefix) => sign switch
    {
        "$" => prefix switch
        {
            "A" or "AU" => "AUD",
            "C" or "CA" => "CAD",
            "HK" => "HKD",
            "NZ" => "NZD",
            "S" => "SGD",
            _ => "USD",
        },
        "£" => "GBP",
        "€" => "EUR",
        "¥" => "JPY",
        "₹" => "INR",
        "₽" => "RUB",
        "₩" => "KRW",
        "₺" => "TRY",
        "₴" => "UAH",
        _ => null,
    };

    /// <summary>Whether the prefix belongs to the currency sign behind it: <c>US$</c>.</summary>
    public static bool IsSignPrefix(ReadOnlySpan<char> prefix) => prefix is "US" or "A" or "AU" or "C" or "CA" or "HK" or "NZ" or "S" or "U.S.";
}
