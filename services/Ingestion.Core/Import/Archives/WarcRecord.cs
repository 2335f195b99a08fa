namespace Newsdesk.Articles.Import.Archives;

/// <summary>One record of a web archive.</summary>
/// <param name="Number">Its position in the file, counted from 1.</param>
/// <param name="Header">Its named fields.</param>
/// <param name="Block">What it holds; null when it was passed over or is larger than the limit.</param>
public sealed record WarcRecord(long Number, WarcHeader Header, byte[]? Block);
