using System.Collections.Frozen;

namespace Newsdesk.Articles.Times;

/// <summary>Names that publishers give to time zones. Where one name has several meanings, the one that is seen most in news.</summary>
internal static class ZoneNames
{
    private static readonly FrozenDictionary<string, double> Zones = new (string Name, double Hours)[]
    {
        ("Z", 0), ("UT", 0), ("UTC", 0), ("GMT", 0), ("WET", 0), ("BST", 1), ("WEST", 1), ("CET", 1), ("CEST", 2), ("MEZ", 1), ("MESZ", 2), ("EET", 2), ("EEST", 3), ("MSK", 3), ("TRT", 3),
        ("WAT", 1), ("CAT", 2), ("SAST", 2), ("EAT", 3), ("GST", 4), ("PKT", 5), ("IST", 5.5), ("NPT", 5.75), ("ICT", 7), ("WIB", 7), ("WITA", 8), ("WIT", 9), ("SGT", 8), ("HKT", 8), ("PHT", 8),
        ("JST", 9), ("KST", 9), ("AWST", 8), ("ACST", 9.5), ("ACDT", 10.5), ("AEST", 10), ("AEDT", 11), ("NZST", 12), ("NZDT", 13), ("BRT", -3), ("ART", -3), ("NST", -3.5), ("NDT", -2.5),
        ("AT", -4), ("AST", -4), ("ADT", -3), ("ET", -5), ("EST", -5), ("EDT", -4), ("CT", -6), ("CST", -6), ("CDT", -5), ("MT", -7), ("MST", -7), ("MDT", -6), ("PT", -8), ("PST", -8), ("PDT", -7),
        ("AKST", -9), ("AKDT", -8), ("HST", -10),
    }.ToFrozenDictionary(zone => zone.Name, zone => zone.Hours, StringComparer.OrdinalIgnoreCase);

    /// <summary>Hours ahead of UTC, or null for a name that nobody knows.</summary>
    public static double? HoursOf(string name) => Zones.TryGetValue(name, out var hours) ? hours : null;
}
