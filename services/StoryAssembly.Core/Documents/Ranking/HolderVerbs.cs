using System.Collections.Frozen;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Stories.Documents.Ranking;

/// <summary>Verbs that make the one named before them the holder of an opinion or forecast.</summary>
internal static class HolderVerbs
{
    private static readonly FrozenSet<string> Verbs =
        """
        condemned condemns criticised criticized criticises criticizes praised praises welcomed welcomes slammed denounced hailed accused accuses
        blamed blames deplored lauded
        mocked dismissed rejected rejects believes believed thinks thought feels fears feared doubts regretted expects expected hopes hoped plans
        planned intends intended
        aims demanded demands defended called opposes opposed vowed pledged forecast forecasts wants wanted
        """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(ReadOnlySpan<char> word) =>
        ReportingVerbs.Contains(word) || (word.Length is > 3 and < 16 && Verbs.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word));
}
