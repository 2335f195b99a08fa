namespace Newsdesk.Articles.Sources.Opml;

/// <summary>An outline with an address, as the list has it. Nothing in it has been checked.</summary>
/// <param name="LineNumber">Line of its first character, counted from 1.</param>
/// <param name="Settings">What it says of the source.</param>
public sealed record OpmlOutline(int LineNumber, SourceSettings Settings)
{
    /// <summary>Id of the source in the Newsdesk that wrote the list, or null.</summary>
    public string? SourceId { get; init; }

    /// <summary>Id of its outlet there, or null.</summary>
    public string? OutletId { get; init; }
}
