using Newsdesk.Entities.Annotating;

namespace Newsdesk.Entities.Quotations;

/// <summary>Finds names by their place in a list that is in order.</summary>
internal static class NameIndex
{
    /// <summary>The index of the first name that starts at or behind a token; the count when there is none.</summary>
    public static int FindFirst(IReadOnlyList<ResolvedName> names, int token)
    {
        var (low, high) = (0, names.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = names[middle].Tokens.Start < token ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The index of the last name that ends at or before a token; -1 when there is none.</summary>
    public static int FindLast(IReadOnlyList<ResolvedName> names, int token)
    {
        var index = FindFirst(names, token) - 1;
        return index >= 0 && names[index].Tokens.End > token ? index - 1 : index;
    }
}
