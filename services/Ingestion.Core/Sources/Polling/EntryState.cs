namespace Newsdesk.Articles.Sources.Polling;

/// <summary>What became of an entry of a feed. The numbers are stored.</summary>
public enum EntryState
{
    /// <summary>Its article is in the store.</summary>
    Taken = 1,

    /// <summary>It gives no article as it stands; looked at again when it changes.</summary>
    Skipped = 2,

    /// <summary>Its page could not be fetched this time; tried again with the next poll.</summary>
    Waiting = 3,
}
