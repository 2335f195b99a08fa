namespace Newsdesk.Entities.Roles;

/// <summary>What the role of a sentence is judged by. Counts are of words.</summary>
internal struct SentenceTraits
{
    /// <summary>Position among the sentences of the text, from 0.</summary>
    public int Position;

    public int Words;

    /// <summary>A line that is no sentence: a byline, a caption's head, a subheading.</summary>
    public bool IsFragment;

    /// <summary>Share of the headline's content words that the sentence has, in [0, 1].</summary>
    public double HeadlineShare;

    public bool IsSpeech;
    public bool HasQuotation;

    /// <summary>Days from the latest date in the sentence that is over to the publish day; -1 when it has none.</summary>
    public int DaysAgo;

    public bool HasFutureDate;
    public int Expectation;
    public int Evaluation;
    public int Consequence;
    public int Previous;
    public int History;
    public int Context;
    public int Anecdote;
    public int Event;
}
