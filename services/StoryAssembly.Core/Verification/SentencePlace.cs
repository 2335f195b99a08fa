namespace Newsdesk.Stories.Verification;

/// <summary>What a sentence is for: it decides how much of its source it must show.</summary>
internal enum SentencePlace
{
    /// <summary>A whole sentence of an article.</summary>
    Body = 0,

    /// <summary>Some words of a sentence that stands below it.</summary>
    Heading,

    /// <summary>An article's headline, or an editor's.</summary>
    Headline,
}
