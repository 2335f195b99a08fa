using Newsdesk.Kernel.Ids;

namespace Newsdesk.Stories.Clustering;

/// <summary>Where an article belongs, and why.</summary>
/// <param name="Story">The story to join; null when the article founds its own.</param>
/// <param name="Score">Score of the best story, in [0, 1]; 0 when no story has a term of the article. 1 when a rule settled it.</param>
/// <param name="Threshold">Score that was needed to join.</param>
/// <param name="Rival">The next best story; the best one itself when the article founds its own. Null when there was none.</param>
/// <param name="RivalScore">Score of the rival.</param>
/// <param name="Features">What made the score, for the best story.</param>
public sealed record Decision(
    StoryId? Story,
    double Score,
    double Threshold,
    StoryId? Rival,
    double RivalScore,
    IReadOnlyList<DecisionFeature> Features)
{
    /// <summary>How clear it was: distance to the rival or to the threshold, whichever is nearer.</summary>
    public double Margin => Story is null ? Threshold - Score : Math.Min(Score - RivalScore, Score - Threshold);
}

/// <summary>One thing that a decision weighed.</summary>
/// <param name="Value">In [0, 1].</param>
/// <param name="Weight">How much it counts; 1 for one that multiplies the rest or settles alone.</param>
public sealed record DecisionFeature(string Name, double Value, double Weight);

/// <summary>Names of the features. They are part of the API.</summary>
public static class DecisionFeatures
{
    /// <summary>Cosine of the article and all of the story.</summary>
    public const string StorySimilarity = "story_similarity";

    /// <summary>Cosine of the article and the most similar member.</summary>
    public const string MemberSimilarity = "member_similarity";

    /// <summary>Factor for the time between the article and the story.</summary>
    public const string TimeProximity = "time_proximity";

    /// <summary>Factor for a similarity that rests on names more than they may count.</summary>
    public const string NameLimit = "name_limit";

    /// <summary>The article is a copy of a member.</summary>
    public const string CopyOfMember = "copy_of_member";

    /// <summary>The article was in the story before.</summary>
    public const string FormerMember = "former_member";
}
