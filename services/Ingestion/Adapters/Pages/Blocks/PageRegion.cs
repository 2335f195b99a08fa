namespace Newsdesk.Articles.Adapters.Pages.Blocks;

/// <summary>A block element of the page. Its blocks, and those of the regions in it, are one range.</summary>
/// <param name="parent">Index of the region around it; -1 at the root.</param>
/// <param name="depth">Regions around it.</param>
/// <param name="first">Index of its first block.</param>
internal sealed class PageRegion(int parent, int depth, string tag, string? className, RegionTraits traits, int first)
{
    public int Parent { get; } = parent;

    public int Depth { get; } = depth;

    public string Tag { get; } = tag;

    public string? ClassName { get; } = className;

    public RegionTraits Traits { get; } = traits;

    public int First { get; } = first;

    /// <summary>Index after its last block.</summary>
    public int End { get; set; }

    public bool IsHeading => Tag is ['h', >= '1' and <= '6'];

    public bool Is(RegionTraits traits) => (Traits & traits) != 0;
}
