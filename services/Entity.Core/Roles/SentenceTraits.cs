namespace Newsdesk.Entities.Roles;

/// <summary>What the role of a sentence is judged by. Counts are of words unless told.</summary>
internal struct SentenceTraits
{
    /// <summary>Position among the sentences of the text, from 0; lines that are no sentences do not count.</summary>
    public int Position;

    public int Words;

    /// <summary>A line that is no sentence: a byline, a caption's head, a subheading.</summary>
    public bool IsFragment;

    /// <summary>Share of the headline's content words that the sentence has, in [0, 1].</summary>
    public double HeadlineShare;

    /// <summary>Share of the sentence's content words that the first sentence has, in [0, 1].</summary>
    public double LeadShare;

    /// <summary>Share of the sentence between quotation marks, in [0, 1].</summary>
    public double QuotedShare;

    /// <summary>Whether somebody is reported to have said what the sentence tells.</summary>
    public bool IsReported;

    public bool PronounSpeaks;

    /// <summary>Days from the latest date in the sentence that is over to the publish day; -1 when it has none.</summary>
    public int DaysAgo;

    public bool HasFutureDate;

    /// <summary>A year is named that was over when the text was published.</summary>
    public bool HasYearBefore;

    public int Numbers;

    /// <summary>Names of each kind.</summary>
    public int Persons;
    public int Organizations;
    public int Places;
    public int HeadlineNames;
    public int LeadNames;
    public int NewNames;

    public int Past;
    public int Present;
    public int Perfect;
    public int Pluperfect;
    public int Modal;
    public int Passive;
    public int FirstPerson;
    public int SecondPerson;
    public int Superlative;
    public bool IsQuestion;

    public int Expectation;
    public int Evaluation;
    public int Consequence;
    public int Previous;
    public int History;
    public int Context;
    public int Anecdote;
    public int Event;

    /// <summary>Whether the sentence is mainly somebody's words.</summary>
    public readonly bool IsSpeech => QuotedShare >= 0.5 || IsReported;
}
