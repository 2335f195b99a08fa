namespace Newsdesk.Entities.Quotations;

/// <summary>What tells for or against a mention as the speaker of a quotation that no verb of saying stands beside. The numbers are those of the trained weights.</summary>
internal enum SpeakerSignal
{
    Person,
    Organization,
    Place,
    OtherName,
    Pronoun,
    Noun,

    /// <summary>The rules choose it.</summary>
    Chosen,

    /// <summary>The rules choose it as the subject of a verb of saying beside the quotation. Only in training: where it holds, the model is not asked.</summary>
    ChosenWithVerb,
    Before,
    Behind,
    SameParagraph,

    /// <summary>The first of eight: each for twice as many tokens between mention and quotation.</summary>
    Distance,

    /// <summary>The first of four: no, one, two and more quotation marks between.</summary>
    Marks = Distance + 8,
    VerbBehind = Marks + 4,
    VerbBefore,
    FirstInSentence,
    Governed,
    Possessive,

    /// <summary>It stands within another quotation.</summary>
    Quoted,

    /// <summary>It is the speaker of the quotation before.</summary>
    LastSpeaker,

    /// <summary>The first of four: named once, twice, three times and more often in the text.</summary>
    Mentions,
    Count = Mentions + 4,
}
