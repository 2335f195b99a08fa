namespace Newsdesk.Articles.Feeds;

/// <summary>Reads a document as XML, or as what is meant to be XML.</summary>
internal static class FeedXml
{
    /// <summary>The root without its entries, null when it is no feed; its entries; and whether nothing had to be mended.</summary>
    /// <param name="text">The document.</param>
    /// <param name="read">Makes something of an entry, or null to leave it out. Is called again from the first one when the document turns out to be broken.</param>
    public static (FeedNode? Root, IReadOnlyList<FeedEntry> Entries, bool IsWellFormed) Parse(string text, Func<FeedNode, FeedEntry?> read)
    {
        text = text.TrimStart();
        var entries = new List<FeedEntry>();
        var tree = new FeedTree(Take);
        var isWellFormed = StrictXml.TryRead(text, tree);
        if (!isWellFormed)
        {
            entries.Clear();
            tree = new FeedTree(Take);
            new TolerantXml(text, tree).Read();
        }

        return (tree.Root is { } root && FeedLayout.IsRoot(root.Name) ? root : null, entries, isWellFormed);

        void Take(FeedNode node)
        {
            if (entries.Count < FeedBounds.Entries && (node.HasChildren || node.Attributes.Count > 0) && read(node) is { } entry)
            {
                entries.Add(entry);
            }
        }
    }
}
