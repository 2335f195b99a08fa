using System.ComponentModel.DataAnnotations;

namespace Newsdesk.Stories.Clustering;

/// <summary>
/// What decides whether articles are one event. The same articles in the same order with the same options give the same stories. Values were chosen on
/// three sets at once (full texts with time, look-alike events without, headlines alone), each with background counts of the other two; see the README.
/// </summary>
public sealed record ClusteringOptions
{
    public const string Section = "Clustering";

    /// <summary>Score from which an article joins a story.</summary>
    [Range(0.0, 1.0)]
    public double JoinThreshold { get; init; } = 0.13;

    /// <summary>How much the most similar member counts beside the story as a whole: a large story drifts, its nearest member does not.</summary>
    [Range(0.0, 1.0)]
    public double MemberShare { get; init; } = 0.3;

    /// <summary>
    /// How much of the similarity may rest on names. Names tell who and where, the other words what happened: what two reports from one rare place share
    /// is the place.
    /// </summary>
    [Range(0.0, 1.0)]
    public double MaxNameShare { get; init; } = 0.67;

    /// <summary>What is left of the similarity when the article lies far from the story's time, or when one of the times is not known.</summary>
    [Range(0.0, 1.0)]
    public double FarFactor { get; init; } = 0.5;

    /// <summary>After this time without an article, the rest of the similarity has fallen by a factor of e.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "3650.00:00:00")]
    public TimeSpan Decay { get; init; } = TimeSpan.FromDays(10);

    /// <summary>Terms kept of an article. Quality is flat from 48 to 96; cost and memory are not.</summary>
    [Range(1, 1_000)]
    public int MaxTerms { get; init; } = 64;

    /// <summary>Latest members with which an article is compared one by one.</summary>
    [Range(1, 100_000)]
    public int MaxComparedMembers { get; init; } = 50;

    /// <summary>Stories that an article may still join; the ones that no article touched for longest leave.</summary>
    [Range(1, 100_000_000)]
    public int MaxLiveStories { get; init; } = 100_000;

    /// <summary>Stories scored exactly for one article.</summary>
    [Range(2, 10_000)]
    public int MaxCandidates { get; init; } = 32;

    /// <summary>Places looked at to find candidates, rarest terms first: keeps the cost of an article flat however many stories live.</summary>
    [Range(1, 100_000_000)]
    public int MaxPostings { get; init; } = 8_192;
}
