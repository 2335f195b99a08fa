namespace Newsdesk.Stories.Clustering;

/// <summary>A live story with how similar an article is to it.</summary>
internal readonly record struct Candidate(LiveStory Story, double StorySimilarity, double MemberSimilarity, double TimeProximity, double NameLimit, double Score);
