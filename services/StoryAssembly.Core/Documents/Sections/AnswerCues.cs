using System.Buffers;

namespace Newsdesk.Stories.Documents.Sections;

/// <summary>Phrases by which a sentence shows that it answers a question.</summary>
internal static class AnswerCues
{
    public static SearchValues<string> Cause { get; } = Phrases(
        "because", "due to", "caused by", "in response to", "prompted by", "triggered by", "sparked by", "as a result of", "blamed on", "in retaliation", "in protest", "after refusing",
        "after failing", "following complaints", "following allegations", "following a", "after a ", "led to the", "cited ", "citing ", "over allegations", "accused of");

    public static SearchValues<string> Unknown { get; } = Phrases(
        "unclear", "not clear", "not known", "unknown", "yet to be", "yet to comment", "no immediate", "not immediately", "did not say", "has not said", "have not said", "declined to", "no word on",
        "remains to be seen", "under investigation", "is investigating", "are investigating", "not been confirmed", "not been named", "not been identified", "not confirmed", "could not be reached", "no details");

    public static SearchValues<string> Before { get; } = Phrases(
        "last time", "first time since", "previously", "previous ", "in recent years", "similar ", "for the second time", "second time", "third time", "third such", "second such", "latest in a", "latest in a series", "once before", "also in 19",
        "also in 20", "since 19", "since 20", "worst since", "deadliest", "history of", "in the past");

    public static SearchValues<string> Effect { get; } = Phrases(
        "impact", "affect", "consequence", "implication", "threat", "risk", "would mean", "could mean", "means that", "as a result", "will have to", "forced to", "be able to", "unable to", "cost ", "benefit", "boost", "blow to", "damage");

    public static SearchValues<string> Reaction { get; } = Phrases(
        "condemned", "welcomed", "criticised", "criticized", "praised", "denounced", "rejected", "reacted", "responded", "protested", "hailed", "dismissed", "urged", "called on", "called for", "demanded", "expressed", "warned", "apologised", "apologized", "denied", "opposes", "opposed", "vowed", "defended");

    private static SearchValues<string> Phrases(params ReadOnlySpan<string> phrases) => SearchValues.Create(phrases, StringComparison.OrdinalIgnoreCase);
}
