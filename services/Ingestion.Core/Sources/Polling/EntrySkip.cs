namespace Newsdesk.Articles.Sources.Polling;

/// <summary>Why an entry gives no article.</summary>
public enum EntrySkip
{
    None,

    /// <summary>It names no page.</summary>
    NoLink,

    /// <summary>Neither the feed nor the page has enough text.</summary>
    TooShort,

    /// <summary>Its page must not be fetched, and the feed has too little text.</summary>
    PageBlocked,

    /// <summary>Its page could not be fetched in all tries, and the feed has too little text.</summary>
    PageFailed,

    /// <summary>Ingestion refuses it.</summary>
    Refused,

    /// <summary>A fault of ours; it is in the log.</summary>
    Fault,
}
