namespace Newsdesk.Articles.Adapters.Fetching;

/// <summary>What one request asks for and will take.</summary>
/// <param name="Accept">The header <c>Accept</c>.</param>
/// <param name="MaxBytes">The largest body, packed and unpacked.</param>
/// <param name="IsCut">Whether a longer body is cut there instead of refused.</param>
internal sealed record Wanted(string Accept, int MaxBytes, bool IsCut = false)
{
    public string? EntityTag { get; init; }

    public string? LastModified { get; init; }

    public bool IsConditional => !string.IsNullOrEmpty(EntityTag) || !string.IsNullOrEmpty(LastModified);
}
