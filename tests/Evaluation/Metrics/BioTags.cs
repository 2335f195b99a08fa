namespace Newsdesk.Evaluation.Metrics;

/// <summary>Reads the entities off BIO tags: token ranges with their type.</summary>
internal static class BioTags
{
    /// <summary>The tag names of the open sets, on the four types that are measured. What is not listed is "other".</summary>
    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["PER"] = "person",
        ["PERSON"] = "person",
        ["ORG"] = "organization",
        ["ORGANIZATION"] = "organization",
        ["ORGANISATION"] = "organization",
        ["CORPORATION"] = "organization",
        ["GROUP"] = "organization",
        ["LOC"] = "location",
        ["LOCATION"] = "location",
        ["PLACE"] = "location",
    };

    /// <summary>A type that begins without a B, or in the middle of another, begins there: as the CoNLL scorer reads it.</summary>
    public static IEnumerable<(int Start, int End, string Type)> Entities(IReadOnlyList<string> tags)
    {
        var start = -1;
        var type = "";
        for (var i = 0; i < tags.Count; i++)
        {
            var (prefix, here) = Split(tags[i]);
            if (start >= 0 && (prefix != 'I' || here != type))
            {
                yield return (start, i, type);
                start = -1;
            }

            if (prefix != 'O' && start < 0)
            {
                (start, type) = (i, here);
            }
        }

        if (start >= 0)
        {
            yield return (start, tags.Count, type);
        }
    }

    private static (char Prefix, string Type) Split(string tag) =>
        tag.Length < 3 || tag[1] != '-' ? ('O', "") : (tag[0], Types.GetValueOrDefault(tag[2..], "other"));
}
