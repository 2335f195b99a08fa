namespace Newsdesk.Articles.Copies;

/// <summary>A news agency whose reports other outlets print.</summary>
/// <param name="Name">What it is called here.</param>
/// <param name="Hosts">Hosts that it publishes under.</param>
/// <param name="Credits">How it is credited.</param>
/// <param name="Ambiguous">Those of its credits that also mean something else, so that they count only in the frame of a dateline or behind a lead.</param>
internal sealed record WireAgency(string Name, IReadOnlyList<string> Hosts, IReadOnlyList<string> Credits, IReadOnlyList<string> Ambiguous)
{
    private const char AmbiguityMark = '?';

    public static WireAgency Parse(string line)
    {
        if (line.Split('|', StringSplitOptions.TrimEntries) is not [var name, var hosts, var credits])
        {
            throw new InvalidDataException($"Not an agency: {line}");
        }

        var all = Split(credits);
        return new WireAgency(
            name,
            Split(hosts),
            [.. all.Select(credit => credit.TrimEnd(AmbiguityMark))],
            [.. all.Where(credit => credit.EndsWith(AmbiguityMark)).Select(credit => credit.TrimEnd(AmbiguityMark))]);
    }

    private static string[] Split(string list) => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
