namespace Newsdesk.Articles.Adapters.Store;

/// <summary>A host and the outlet that publishes under it.</summary>
internal sealed class DomainRow
{
    public required string Domain { get; init; }

    public required string Outlet { get; init; }
}
