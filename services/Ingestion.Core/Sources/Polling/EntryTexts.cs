using Newsdesk.Articles.Feeds;
using Newsdesk.Articles.Intake;

namespace Newsdesk.Articles.Sources.Polling;

/// <summary>What of an article a feed carries in an entry.</summary>
internal static class EntryTexts
{
    /// <summary>Where a teaser says that it goes on.</summary>
    private const int Ending = 60;

    // A character of these scripts says as much as three letters of an alphabet.
    private const char FirstIdeograph = '\u2E80';
    private const char LastIdeograph = '\uFAFF';
    private const int LettersPerIdeograph = 3;

    private static readonly string[] Continues =
    [
        "[\u2026]", "[...]", "\u2026", "read more", "continue reading", "read the full", "read full", "weiterlesen", "lire la suite", "leer m\u00E1s", "leggi tutto",
    ];

    /// <summary>The whole article, or null when the feed has but a part of it.</summary>
    public static string? FullText(FeedEntry entry, PollOptions options) =>
        new[] { entry.Content, entry.Summary }
            .Select(text => text is null ? "" : WithoutFooter(text.Plain))
            .FirstOrDefault(text => LengthOf(text) >= options.MinFullText && !IsCut(text));

    /// <summary>What the feed tells when nothing else can be had; null when it is too little to be news.</summary>
    public static string? Brief(FeedEntry entry, PollOptions options) =>
        new[] { entry.Content, entry.Summary }
            .Select(text => text is null ? "" : WithoutFooter(text.Plain))
            .Where(text => LengthOf(text) >= options.MinText)
            .MaxBy(text => text.Length);

    /// <summary>Length in letters of an alphabet.</summary>
    public static int LengthOf(ReadOnlySpan<char> text)
    {
        var length = text.Length;
        foreach (var character in text)
        {
            length += character is >= FirstIdeograph and <= LastIdeograph && !char.IsSurrogate(character) ? LettersPerIdeograph - 1 : 0;
        }

        return length;
    }

    /// <summary>What the feed says beside the text, for a submission that gets its text from elsewhere too.</summary>
    public static Submission Describe(FeedEntry entry, Source source, string url, DateTimeOffset now) => new()
    {
        Url = url,
        Title = entry.Title?.Plain,
        PublishTime = Plausible(entry.PublishTime, now) ?? Plausible(entry.UpdateTime, now),
        ImageUrl = entry.ImageUrl is { } image && SubmissionValidator.IsWebAddress(image) ? image : null,
        Source = source.Id,
        Boilerplate = source.Progress.Boilerplate,
        Outlet = source.Settings.Outlet,
    };

    public static IReadOnlyList<string> AuthorsOf(FeedEntry entry) =>
    [
        .. entry.Authors.Select(author => author.Name?.Trim() ?? "")
            .Where(name => name.Length is > 0 and <= SubmissionLimits.Author)
            .Distinct(StringComparer.Ordinal)
            .Take(SubmissionLimits.Authors),
    ];

    // What is beyond all belief is not sent: the article then bears the time at which it was first seen.
    private static DateTimeOffset? Plausible(DateTimeOffset? time, DateTimeOffset now) =>
        time >= SubmissionLimits.EarliestPublishTime && time <= now + SubmissionLimits.PublishTimeAhead ? time : null;

    private static bool IsCut(string text)
    {
        var end = text.AsSpan().TrimEnd();
        end = end[Math.Max(0, end.Length - Ending)..].TrimEnd(" .\u00BB>\u2192\u203A");
        foreach (var words in Continues)
        {
            if (end.EndsWith(words, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return text.AsSpan().TrimEnd().EndsWith("...", StringComparison.Ordinal);
    }

    // "The post TITLE appeared first on SITE." is no part of the article.
    private static string WithoutFooter(string text)
    {
        text = text.TrimEnd();
        var line = text.LastIndexOf('\n') + 1;
        var last = text.AsSpan(line);
        return last.StartsWith("The post ", StringComparison.Ordinal) && last.Contains(" appeared first on ", StringComparison.Ordinal) ? text[..line].TrimEnd() : text;
    }
}
