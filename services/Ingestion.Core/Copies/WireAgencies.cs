using System.Collections.Frozen;

namespace Newsdesk.Articles.Copies;

/// <summary>Recognises the agency that a report comes from by where it is published, its byline, its dateline or its credit line; agencies are read from <c>wire-agencies.txt</c>.</summary>
public sealed class WireAgencies
{
    /// <summary>A dateline stands in the first lines: after a byline, a caption and an "Updated" line at most.</summary>
    private const int HeadLines = 5;

    /// <summary>Credits stand in the last lines, before at most a correction and a copyright notice.</summary>
    private const int TailLines = 3;

    /// <summary>How far into a line the mark of a dateline may stand: <c>UNITED NATIONS, Sept. 15 (Xinhua) --</c>.</summary>
    private const int DatelineLength = 70;

    private readonly FrozenDictionary<string, string> _hosts;
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _credits;

    private WireAgencies(IReadOnlyList<WireAgency> agencies)
    {
        _hosts = Index(agencies, agency => agency.Hosts, StringComparer.Ordinal);
        _credits = Index(agencies, agency => agency.Credits, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The agencies that ship with the product.</summary>
    public static WireAgencies Default { get; } = new([.. DataFile.ReadLines("wire-agencies.txt").Select(Parse)]);

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
        return OfHost(host) ?? authors.Select(author => OfByline(author)).FirstOrDefault(name => name is not null) ?? OfText(text);
    }

    private string? OfText(ReadOnlySpan<char> text)
    {
        var head = text;
        for (var line = 0; line < HeadLines && head.Length > 0; line++)
        {
            var end = head.IndexOf('\n');
            var current = (end < 0 ? head : head[..end]).Trim();
            if ((OfDateline(current) ?? OfCreditLine(current)) is { } name)
            {
                return name;
            }

            head = end < 0 ? [] : head[(end + 1)..];
        }

        var tail = text.TrimEnd();
        for (var line = 0; line < TailLines && tail.Length > 0; line++)
        {
            var start = tail.LastIndexOf('\n') + 1;
            if (OfCreditLine(tail[start..].Trim()) is { } name)
            {
                return name;
            }

            tail = tail[..start].TrimEnd();
        }

        return null;
    }

    // PARIS (AP) — ...   TOKYO/SEOUL (Reuters) - ...   BEIJING, Sept. 15 (Xinhua) -- ...
    private string? OfDateline(ReadOnlySpan<char> line)
    {
        var open = line[..Math.Min(line.Length, DatelineLength)].IndexOf('(');
        var close = open < 0 ? -1 : line[open..].IndexOf(')');
        if (close < 0)
        {
            return OfSlashedDateline(line);
        }

        var rest = line[(open + close + 1)..].TrimStart();
        return rest.Length > 0 && rest[0] is '-' or '\u2013' or '\u2014' or '\u2015' ? Credited(line.Slice(open + 1, close - 1)) : OfSlashedDateline(line);
    }

    // MOSCOW, May 5. /TASS/. ...
    private string? OfSlashedDateline(ReadOnlySpan<char> line)
    {
        var end = line[..Math.Min(line.Length, DatelineLength)].IndexOf("/.", StringComparison.Ordinal);
        var start = end < 0 ? -1 : line[..end].LastIndexOf('/');
        return start < 0 ? null : Credited(line[(start + 1)..end]);
    }

    // Reuters   By Reuters   Xinhua | Updated: 2017-09-15   Source: AFP   © 2018 AFP   Copyright 2018 The Associated Press. All rights reserved.   (AP)
    private string? OfCreditLine(ReadOnlySpan<char> line)
    {
        line = line.Trim("()[]|—–- ").Trim();
        if (line.IsEmpty)
        {
            return null;
        }

        foreach (var lead in (ReadOnlySpan<string>)["Copyright", "©", "(c)", "Source:", "Source", "Credit:", "From", "Via", "By", "by"])
        {
            if (line.StartsWith(lead, StringComparison.Ordinal) && line.Length > lead.Length && !char.IsLetter(line[lead.Length]))
            {
                line = line[lead.Length..].TrimStart("© :0123456789").Trim();
            }
        }

        var end = line.IndexOfAny("|.\u2022");
        return Credited((end < 0 ? line : line[..end]).Trim()) ?? Credited(line);
    }

    // Reuters   By JANE DOE, Associated Press   Jane Doe | AFP
    private string? OfByline(ReadOnlySpan<char> author)
    {
        var last = author.LastIndexOfAny(",|/") + 1;
        return OfCreditLine(author[last..].Trim());
    }

    private string? Credited(ReadOnlySpan<char> name) => _credits.TryGetValue(name, out var agency) ? agency : null;

    private static WireAgency Parse(string line) =>
        line.Split('|', StringSplitOptions.TrimEntries) is [var name, var hosts, var credits]
            ? new WireAgency(name, Split(hosts), Split(credits))
            : throw new InvalidDataException($"Not an agency: {line}");

    private static string[] Split(string list) => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static FrozenDictionary<string, string> Index(
        IReadOnlyList<WireAgency> agencies,
        Func<WireAgency, IReadOnlyList<string>> keys,
        StringComparer comparer) =>
        agencies.SelectMany(agency => keys(agency).Select(key => (key, agency.Name))).ToFrozenDictionary(pair => pair.key, pair => pair.Name, comparer);
}
