using System.ComponentModel.DataAnnotations;

namespace Newsdesk.Articles.Sources.Polling;

/// <summary>How sources are polled. Section <c>Sources</c>.</summary>
public sealed class PollOptions
{
    /// <summary>Sources that one replica polls at the same time. Most of a poll is waiting for servers.</summary>
    [Range(1, 256)]
    public int Concurrency { get; set; } = 8;

    /// <summary>After this time without a sign of life another replica takes a source over. Renewed at every third of it.</summary>
    [Range(typeof(TimeSpan), "00:00:03", "01:00:00")]
    public TimeSpan LeaseTime { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>The longest that a replica sleeps: how late it learns of a source that another one has created.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan CheckInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Pages that one poll fetches; the entries beyond them wait for the next. At one page a second it takes half a minute.</summary>
    [Range(1, 10_000)]
    public int PagesPerPoll { get; set; } = 30;

    /// <summary>Entries of a feed that are looked at, the newest. A news sitemap may list a thousand.</summary>
    [Range(1, 50_000)]
    public int EntriesPerPoll { get; set; } = 2_000;

    /// <summary>Sitemaps of an index that one poll reads, the latest changed.</summary>
    [Range(1, 1_000)]
    public int SitemapsPerPoll { get; set; } = 5;

    /// <summary>Tries to fetch the page of an entry before it is given up.</summary>
    [Range(1, 100)]
    public int AttemptsPerEntry { get; set; } = 3;

    /// <summary>Polls of a source that its history keeps.</summary>
    [Range(1, 100_000)]
    public int PollHistory { get; set; } = 200;

    /// <summary>Characters from which the text in a feed is taken for the whole article: the length of a short news report, twice that of a long teaser.</summary>
    [Range(1, 200_000)]
    public int MinFullText { get; set; } = 1_200;

    /// <summary>Characters from which a summary, or the text of a page, is news on its own: two or three sentences.</summary>
    [Range(1, 200_000)]
    public int MinText { get; set; } = 250;

    /// <summary>Entries of a source that are remembered.</summary>
    internal int MaxSeen => EntriesPerPoll * 2;
}
