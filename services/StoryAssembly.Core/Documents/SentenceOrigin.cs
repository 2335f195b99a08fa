namespace Newsdesk.Stories.Documents;

/// <summary>How a sentence of a document was made.</summary>
public enum SentenceOrigin
{
    Unspecified = 0,

    /// <summary>Words of a speaker, verbatim.</summary>
    Quoted,

    /// <summary>A sentence of a source with the stated edits.</summary>
    Extracted,

    /// <summary>A template filled from the evidence.</summary>
    Template,

    /// <summary>Rewritten by a language model and verified.</summary>
    Model,
}
