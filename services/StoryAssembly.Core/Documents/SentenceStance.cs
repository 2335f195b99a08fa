namespace Newsdesk.Stories.Documents;

/// <summary>What a sentence claims to be.</summary>
public enum SentenceStance
{
    /// <summary>Fact, as far as the sources tell.</summary>
    Unspecified = 0,

    Opinion,

    /// <summary>A forecast or a plan.</summary>
    Forecast,
}
