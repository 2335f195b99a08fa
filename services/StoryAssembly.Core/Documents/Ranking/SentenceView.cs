namespace Newsdesk.Stories.Documents.Ranking;

/// <summary>What a sentence claims to be, and whose opinion or forecast it is.</summary>
/// <param name="Holder">Empty when nobody named holds it.</param>
/// <param name="LooksAhead">Whether a word of it tells what is to come, whatever its role.</param>
internal readonly record struct SentenceView(SentenceStance Stance, string Holder, bool LooksAhead)
{
    public bool IsFact => Stance is SentenceStance.Unspecified;
}
