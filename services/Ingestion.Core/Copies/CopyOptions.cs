using System.ComponentModel.DataAnnotations;

namespace Newsdesk.Articles.Copies;

/// <summary>When two texts count as one, and how far back copies are looked for.</summary>
public sealed class CopyOptions
{
    /// <summary>
    /// Share of the shorter text's words that the longer one repeats. Independent reports of one event reach .46 on the news of 2016-2018 (two that embed the same post);
    /// a copy cut to 60 %, padded and with every tenth word changed keeps about .6.
    /// </summary>
    [Range(0.1, 1)]
    public double MinShare { get; set; } = 0.5;

    /// <summary>Repeated words below which that share is not enough: one or two paragraphs of one report, pasted into another that is short, reach half of it.</summary>
    [Range(5, 1000)]
    public int MinWords { get; set; } = 80;

    /// <summary>Share of the longer text below which it merely contains the shorter: a long report that ends with an agency's paragraph is no copy of it.</summary>
    [Range(0, 1)]
    public double MinShareOfLonger { get; set; } = 0.2;

    /// <summary>Repeated words that are enough when they are most of the shorter text. A site's standing notice runs to some thirty.</summary>
    [Range(5, 1000)]
    public int MinWordsOfShort { get; set; } = 40;

    /// <summary>What "most of the shorter text" is.</summary>
    [Range(0.1, 1)]
    public double MinShareOfShort { get; set; } = 0.7;

    /// <summary>Repeated words that are enough when the shorter text has hardly any others and the longer at most as many again: news in brief, cut or with a paragraph added.</summary>
    [Range(5, 1000)]
    public int MinWordsOfBrief { get; set; } = 18;

    /// <summary>What "hardly any others" is, of the shorter text. The longer must have half of it.</summary>
    [Range(0.5, 1)]
    public double MinShareOfBrief { get; set; } = 0.9;

    /// <summary>Repeated words that are enough when nearly the whole of both texts is the same: news in brief, printed twice.</summary>
    [Range(5, 1000)]
    public int MinWordsOfTwin { get; set; } = 12;

    /// <summary>What "nearly the whole" of the longer text is. Two briefs of one outlet share their standing notice, .67 at most in the news of 2016-2018.</summary>
    [Range(0.5, 1)]
    public double MinShareOfTwin { get; set; } = 0.8;

    /// <summary>Articles that are compared word by word with a new one, best first.</summary>
    [Range(1, 64)]
    public int MaxCandidates { get; set; } = 4;

    /// <summary>Accepted revisions, counted back from the newest, among which copies are looked for; about 220 bytes of memory each.</summary>
    [Range(16_384, 16_777_216)]
    public int Window { get; set; } = 1_048_576;
}
