using System.Collections.Frozen;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Articles.Copies;

/// <summary>
/// Recognises the agency that a report comes from by where it is published, its byline, its dateline or its credit line. Agencies are read from <c>wire-agencies.txt</c>,
/// the words before a credit from <c>wire-credit-rules.txt</c>.
/// </summary>
public sealed class WireAgencies
{
    /// <summary>A dateline stands in the first lines: after a byline, a caption and an "Updated" line at most.</summary>
    private const int HeadLines = 5;

    /// <summary>Credits stand in the last lines, before at most a correction and a copyright notice.</summary>
    private const int TailLines = 3;

    /// <summary>Characters that make a line a paragraph. A credit stands before the first; a name below it belongs to a picture.</summary>
    private const int ParagraphLength = 90;

    private readonly FrozenDictionary<string, string> _hosts;
    private readonly CreditLines _creditLines;
    private readonly Datelines _datelines;

    private WireAgencies(IReadOnlyList<WireAgency> agencies, ILookup<string, string> rules)
    {
        _hosts = agencies.SelectMany(agency => agency.Hosts.Select(host => (host, agency.Name))).ToFrozenDictionary(pair => pair.host, pair => pair.Name, StringComparer.Ordinal);
        var credits = new WireCredits(agencies, rules["role"]);
        _creditLines = new CreditLines(credits, rules["lead"]);
        _datelines = new Datelines(credits);
    }

    /// <summary>The agencies that ship with the product.</summary>
    public static WireAgencies Default { get; } = new([.. DataFile.ReadLines(typeof(WireAgencies).Assembly, "wire-agencies.txt").Select(WireAgency.Parse)], DataFile.ReadRules(typeof(WireAgencies).Assembly, "wire-credit-rules.txt"));

    /// <summary>Name of the agency that publishes under this host, or null.</summary>
    public string? OfHost(string host)
    {
        ArgumentNullException.ThrowIfNull(host);
        for (var dot = -1; dot < host.Length;)
        {
            if (_hosts.TryGetValue(host[(dot + 1)..], out var name))
            {
                return name;
            }

            var next = host.IndexOf('.', dot + 1);
            dot = next < 0 ? host.Length : next;
        }

        return null;
    }

    /// <summary>Name of the agency that a report is credited to, or null. A report to which an agency merely contributed is not credited to it.</summary>
    public string? Recognize(string host, IEnumerable<string> authors, string text)
    {
        ArgumentNullException.ThrowIfNull(authors);
        ArgumentNullException.ThrowIfNull(text);
        return OfHost(host) ?? authors.Select(author => _creditLines.OfByline(author)).FirstOrDefault(name => name is not null) ?? OfHead(text) ?? OfTail(text);
    }

    private string? OfHead(ReadOnlySpan<char> head)
    {
        var isBeforeText = true;
        for (var line = 0; line < HeadLines && head.Length > 0; line++)
        {
            var end = head.IndexOf('\n');
            var current = (end < 0 ? head : head[..end]).Trim();
            if ((_datelines.Find(current) ?? (isBeforeText ? _creditLines.Find(current) : null)) is { } name)
            {
                return name;
            }

            isBeforeText &= current.Length < ParagraphLength;
            head = end < 0 ? [] : head[(end + 1)..];
        }

        return null;
    }

    private string? OfTail(ReadOnlySpan<char> text)
    {
        var tail = text.TrimEnd();
        for (var line = 0; line < TailLines && tail.Length > 0; line++)
        {
            var start = tail.LastIndexOf('\n') + 1;
            if (_creditLines.Find(tail[start..].Trim()) is { } name)
            {
                return name;
            }

            tail = tail[..start].TrimEnd();
        }

        return null;
    }
}
