namespace Newsdesk.Articles.Copies;

/// <summary>
/// Finds the agency of a line or byline that holds nothing but a credit: <c>Reuters</c>, <c>Xinhua | Updated: 2017-09-15</c>, <c>Source: AFP</c>, <c>Quelle: dpa</c>,
/// <c>(ANSA)</c>, <c>© 2018 AFP</c>, <c>Copyright 2018 The Associated Press. All rights reserved.</c>
/// </summary>
internal sealed class CreditLines(WireCredits credits, IEnumerable<string> leads)
{
    private readonly string[] _leads = [.. leads.OrderByDescending(lead => lead.Length)];

    public string? Find(ReadOnlySpan<char> line)
    {
        // What stands in brackets or slashes is meant as a credit, like what stands behind a lead.
        var inner = line.Trim("()[]\uFF08\uFF09/").Trim();
        var isFramed = inner.Length < line.Length;
        line = inner.Trim("|\u2014\u2013- ").Trim();
        for (var rest = WithoutLead(line); rest.Length < line.Length; rest = WithoutLead(line))
        {
            line = rest;
            isFramed = true;
        }

        if (line.IsEmpty)
        {
            return null;
        }

        var end = line.IndexOfAny("|.\u2022\u3002");
        var credit = (end < 0 ? line : line[..end]).Trim();
        return isFramed || !credits.IsAmbiguous(credit) ? credits.Find(credit) ?? credits.Find(line) : null;
    }

    /// <summary>The same of an author: <c>By JANE DOE, Associated Press</c>, <c>Jane Doe | AFP</c>.</summary>
    public string? OfByline(ReadOnlySpan<char> author)
    {
        if (Find(author) is { } whole)
        {
            return whole;
        }

        var last = author.LastIndexOfAny(",|/") + 1;
        return last == 0 ? null : Find(author[last..].Trim());
    }

    private ReadOnlySpan<char> WithoutLead(ReadOnlySpan<char> line)
    {
        foreach (var lead in _leads)
        {
            if (line.StartsWith(lead, StringComparison.Ordinal) && line.Length > lead.Length && (!char.IsLetter(line[lead.Length]) || !char.IsLetter(lead[^1])))
            {
                return line[lead.Length..].TrimStart("\u00A9 :\uFF1A0123456789").Trim();
            }
        }

        return line;
    }
}
