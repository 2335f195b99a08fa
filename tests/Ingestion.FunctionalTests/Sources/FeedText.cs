using System.Globalization;

namespace Newsdesk.Articles.FunctionalTests.Sources;

/// <summary>Feeds as outlets write them.</summary>
internal static class FeedText
{
    public static string Rss(params IEnumerable<string> items) =>
        $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom">
        <channel><title>The Example</title><link>https://www.example.org/</link>{string.Concat(items)}</channel>
        </rss>
        """;

    /// <summary>An item that carries its whole text.</summary>
    public static string Full(int number, DateTimeOffset time, int topic = 0) => Item(
        $"https://www.example.org/story-{number}", $"Story number {number}", time, $"<content:encoded><![CDATA[<p>{Texts.Of(topic == 0 ? number : topic, 250)}</p>]]></content:encoded>");

    /// <summary>An item that only points to its page.</summary>
    public static string Teaser(string link, string title, DateTimeOffset time, string summary = "A short teaser.") => Item(link, title, time, $"<description>{summary}</description>");

    private static string Item(string link, string title, DateTimeOffset time, string text) =>
        $"<item><title>{title}</title><link>{link}</link><guid>{link}</guid><pubDate>{time.ToString("R", CultureInfo.InvariantCulture)}</pubDate>{text}</item>";
}
