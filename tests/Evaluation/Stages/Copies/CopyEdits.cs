using System.Text;

namespace Newsdesk.Evaluation.Stages.Copies;

/// <summary>What outlets do to a report that they print after another: each edit is made of a seed, so that a run can be repeated.</summary>
internal sealed class CopyEdits
{
    private const double KeptShare = 0.6;
    private const double ChangedShare = 0.1;
    private const int InsertedParagraphs = 2;
    private const int MaxTitleWords = 18;

    private static readonly string[] Towns = ["LONDON", "PARIS", "NEW DELHI", "BEIJING", "NAIROBI", "SAO PAULO", "UNITED NATIONS"];
    private static readonly string[] Agencies = ["AP", "Reuters", "AFP", "Xinhua", "dpa", "PTI"];

    private readonly IReadOnlyList<string> _paragraphs;
    private readonly IReadOnlyList<string> _titles;
    private readonly string[] _words;

    /// <param name="paragraphs">Paragraphs of reports on other events, to insert.</param>
    /// <param name="titles">Titles of reports on other events, to print over it.</param>
    public CopyEdits(IReadOnlyList<string> paragraphs, IReadOnlyList<string> titles)
    {
        (_paragraphs, _titles) = (paragraphs, titles);
        _words = [.. paragraphs.SelectMany(paragraph => paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
    }

    /// <summary>The edits by name.</summary>
    public IReadOnlyDictionary<string, Func<string, Random, string>> All => new Dictionary<string, Func<string, Random, string>>
    {
        ["cut"] = (text, _) => Cut(text),
        ["title"] = Retitle,
        ["inserted"] = Insert,
        ["words"] = ChangeWords,
        ["dateline"] = ChangeDateline,
    };

    // The first six words of ten, whatever sentence that ends in.
    private static string Cut(string text)
    {
        var ends = WordEnds(text);
        return ends.Count == 0 ? text : text[..ends[(int)Math.Ceiling(ends.Count * KeptShare) - 1]];
    }

    // Most texts of the set begin with their title: a line too short for a paragraph.
    private string Retitle(string text, Random random)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var hasTitle = end >= 0 && text.AsSpan(0, end).Count(' ') < MaxTitleWords;
        return _titles[random.Next(_titles.Count)] + "\n" + (hasTitle ? text[(end + 1)..] : text);
    }

    private string Insert(string text, Random random)
    {
        var lines = text.Split('\n').ToList();
        for (var i = 0; i < InsertedParagraphs; i++)
        {
            lines.Insert(random.Next(lines.Count + 1), _paragraphs[random.Next(_paragraphs.Count)]);
        }

        return string.Join('\n', lines);
    }

    private string ChangeWords(string text, Random random)
    {
        var changed = new StringBuilder();
        var start = 0;
        foreach (var end in WordEnds(text))
        {
            var word = text.AsSpan(start, end - start);
            var letters = word.TrimStart();
            changed.Append(word[..^letters.Length]).Append(random.NextDouble() < ChangedShare ? _words[random.Next(_words.Length)] : letters);
            start = end;
        }

        return changed.Append(text.AsSpan(start)).ToString();
    }

    private static string ChangeDateline(string text, Random random)
    {
        var agency = Agencies[random.Next(Agencies.Length)];
        var dash = text.AsSpan(0, Math.Min(text.Length, 70)).IndexOf(") -", StringComparison.Ordinal);
        var body = dash < 0 ? text : text[(dash + 3)..].TrimStart('-', ' ');
        return $"{Towns[random.Next(Towns.Length)]}, Feb. {random.Next(1, 28)} ({agency}) - {body}\n(Reporting by our correspondents; editing by the desk)\n\u00A9 2018 {agency}. All rights reserved.";
    }

    /// <summary>Where each word ends; it begins, with the space before it, where the one before ends.</summary>
    private static List<int> WordEnds(string text)
    {
        List<int> ends = [];
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]) && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1])))
            {
                ends.Add(i + 1);
            }
        }

        return ends;
    }
}
