namespace Newsdesk.Stories.Documents.Sources;

/// <summary>Why a sentence of a source does not stand alone.</summary>
[Flags]
internal enum SentenceFlaws
{
    None = 0,

    /// <summary>No closing stop: a caption, a subheading or a scrap.</summary>
    Unterminated = 1,

    /// <summary>Half a quotation or bracket.</summary>
    Unbalanced = 2,

    /// <summary>Photo credits, calls to share or subscribe, bylines.</summary>
    Boilerplate = 4,

    TooShort = 8,

    TooLong = 16,

    /// <summary>It begins with a word that points at an earlier sentence.</summary>
    Dangling = 32,

    /// <summary>It speaks to the reader or of the writer.</summary>
    Personal = 64,

    Question = 128,

    /// <summary>It lies inside somebody's speech.</summary>
    Quoted = 256,

    /// <summary>No word that can be a verb.</summary>
    Verbless = 512,

    /// <summary>It begins in the middle.</summary>
    Headless = 1024,

    /// <summary>It names a time such as "that day" that only its neighbours explain.</summary>
    Adrift = 2048,

    /// <summary>It opens in capitals.</summary>
    Shouting = 4096,
}
