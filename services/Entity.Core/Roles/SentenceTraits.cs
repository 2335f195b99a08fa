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

    /// <summary>Share of the sentence's content words that the sentence before has, in [0, 1].</summary>
    public double BeforeShare;

    /// <summary>Share of the sentence's content words that the text says again elsewhere, in [0, 1].</summary>
    public double CommonShare;

    /// <summary>Share of the sentence between quotation marks, in [0, 1].</summary>
    public double QuotedShare;

    /// <summary>Whether somebody is reported to have said what the sentence tells.</summary>
    public bool IsReported;

    public SpeakerForm Speaker;

    /// <summary>What the text has told of the speaker so far.</summary>
    public SpeakerTraits SpeakerTraits;

    /// <summary>Days from the latest date in the sentence that is over to the publish day; -1 when it has none.</summary>
    public int DaysAgo;

    public bool HasFutureDate;

    /// <summary>A year is named that was over when the text was published.</summary>
    public bool HasYearBefore;

    public int Numbers;

    /// <summary>A number that reads as a year.</summary>
    public bool HasYear;

    /// <summary>The day of the week that is named, from 1; 0 when none is.</summary>
    public int Weekday;

    /// <summary>The day of the week that the text named first.</summary>
    public int LeadWeekday;

    /// <summary>Names of each kind.</summary>
    public int Persons;
    public int Organizations;
    public int Places;
    public int HeadlineNames;
    public int LeadNames;
    public int NewNames;
    public int NewPersons;

    /// <summary>An age stands behind a name: <c>Ann Lee, 34,</c>.</summary>
    public bool HasAge;

    public VerbForm MainVerb;
    public int Past;
    public int Present;
    public int Perfect;
    public int Pluperfect;
    public int Modal;
    public int Passive;
    public int Progressive;
    public int FirstPerson;
    public int SecondPerson;
    public int HeOrShe;
    public int They;
    public bool IsQuestion;

    public CueCounts Cues;

    /// <summary>Whether the sentence is mainly somebody's words.</summary>
    public readonly bool IsSpeech => QuotedShare >= 0.5 || IsReported;
}
