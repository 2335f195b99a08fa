using System.Buffers;

namespace Newsdesk.Stories.Documents.Sections;

/// <summary>Phrases by which a sentence shows that it answers a question.</summary>
internal static class AnswerCues
{
    public static SearchValues<string> Cause { get; } = Phrases(
        "because", "due to", "caused by", "in response to", "prompted by", "triggered by", "sparked by", "as a result of", "blamed on",
        "in retaliation", "in protest", "after refusing",
        "after failing", "following complaints", "following allegations", "led to the", "cited ", "citing ", "over allegations", "accused of",
        "driven by", "motivated by", "the reason", "in order to", "concerns over", "concerns about", "concern over", "fears of", "fears that");

    /// <summary>Whatever may name a cause, however weakly: where one of these stands, it is not said that the sources are silent.</summary>
    public static SearchValues<string> AnyCause { get; } = Phrases(
        "because", "due to", "cause", "after", "following", "reason", "why", "prompt", "trigger", "spark", "result", "blame", "response", "led to",
        "cite", "citing", "over ", "amid", "since", "driven",
        "concern", "fear", "in order to", "so that", "fault", "fail", "investigat", "motiv", "accus", "alleg");

    /// <summary>Whatever may look ahead, however weakly.</summary>
    public static SearchValues<string> AnyFuture { get; } = Phrases(
        "will", "would", "could", "may ", "might", "expect", "plan", "likely", "next", "soon", "tomorrow", "until", "aim", "intend", "hope",
        "forecast", "predict", "due ", "to be ", "later", "future", "ahead", "going to", "'ll", "\u2019ll", "set to", "promise", "vow", "pledge",
        "shall");

    public static SearchValues<string> Unknown { get; } = Phrases(
        "unclear", "not clear", "not known", "unknown", "yet to be", "yet to comment", "no immediate", "not immediately", "did not say",
        "has not said", "have not said", "declined to", "no word on",
        "remains to be seen", "under investigation", "is investigating", "are investigating", "not been confirmed", "not been named",
        "not been identified", "not confirmed", "could not be reached", "no details");

    public static SearchValues<string> Before { get; } = Phrases(
        "last time", "first time since", "previously", "previous ", "in recent years", "similar ", "for the second time", "second time", "third time",
        "third such", "second such", "latest in a", "latest in a series", "once before", "also in 19",
        "also in 20", "since 19", "since 20", "worst since", "deadliest", "history of", "in the past");

    public static SearchValues<string> Effect { get; } = Phrases(
        "impact on", "affect ", "affects ", "consequences for", "implications for", "threat to", "risk to", "risk for", "mean for", "means for",
        "blow to", "blow for", "boost to", "boost for", "pressure on", "damage to", "benefit ", "cost ", "harm ", "hurt ");

    public static SearchValues<string> Reaction { get; } = Phrases(
        "condemned", "welcomed", "criticised", "criticized", "praised", "denounced", "rejected", "reacted", "responded", "protested", "hailed",
        "dismissed", "urged", "called on", "called for", "demanded", "expressed", "warned", "apologised", "apologized", "denied", "opposes",
        "opposed", "vowed", "defended");

    private static SearchValues<string> Phrases(params ReadOnlySpan<string> phrases) => SearchValues.Create(phrases, StringComparison.OrdinalIgnoreCase);
}
