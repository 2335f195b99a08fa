namespace Newsdesk.Entities.Linking;

/// <summary>What speaks for or against an entry as the meaning of a name. Signals of one part of the evidence stand together.</summary>
internal enum LinkSignal
{
    /// <summary>Prior: the name is the one that readers know the entry by.</summary>
    Name,

    /// <summary>It is another full name.</summary>
    Alias,

    /// <summary>It is the adjective or the people of a place.</summary>
    Demonym,

    /// <summary>It is a short form, and the text has the full name too.</summary>
    ShortForm,

    /// <summary>It is a surname, and the text has no full name with it.</summary>
    Surname,

    /// <summary>The name has several words.</summary>
    SeveralWords,

    /// <summary>It is one ordinary English word.</summary>
    OrdinaryWord,

    /// <summary>It is a given name alone.</summary>
    GivenName,

    /// <summary>It is in capitals as no acronym is.</summary>
    Shouted,

    /// <summary>It is spelt otherwise than in the knowledge base.</summary>
    OtherSpelling,

    /// <summary>How often the entry is in the news.</summary>
    Prominence,

    /// <summary>How many names the entry has, as a logarithm: what is spoken of much has many.</summary>
    Names,

    /// <summary>The entry is a family name or a given name itself.</summary>
    NameItself,

    /// <summary>The entry is a language.</summary>
    Language,

    /// <summary>The entry is a work.</summary>
    Work,

    /// <summary>How many other entries have the name, as a logarithm.</summary>
    Rivals,

    /// <summary>No other has it.</summary>
    Unique,

    /// <summary>No other has it, and it has several words.</summary>
    UniqueSeveralWords,

    /// <summary>The full name of the entry stands elsewhere in the text.</summary>
    NamedInFull,

    /// <summary>Kind: the tagger took the name for the entry's kind.</summary>
    TaggedKind,

    /// <summary>It took it for another, by how sure it was.</summary>
    OtherTaggedKind,

    /// <summary>The words beside the name speak for the entry's kind, by how clearly.</summary>
    JudgedKind,

    /// <summary>They speak for another.</summary>
    OtherJudgedKind,

    /// <summary>Context: words of the description near the name.</summary>
    NearWords,

    /// <summary>What stands behind the name and a comma is told in the description: Paris, Texas.</summary>
    Apposed,

    /// <summary>Words of the description anywhere in the text.</summary>
    Words,

    /// <summary>Coherence: names of the description in the text.</summary>
    DescribedNames,

    /// <summary>Names of the description that are in the descriptions of the text's other entries too.</summary>
    SharedNames,

    /// <summary>Another name in the text was found to mean the entry.</summary>
    LinkedElsewhere,

    /// <summary>Other entries of the text whose descriptions name this one.</summary>
    NamedByOthers,

    /// <summary>Recency: the entry ended more than a generation before the text.</summary>
    LongAgo,

    /// <summary>The entry begins after the text.</summary>
    NotYet,
}
