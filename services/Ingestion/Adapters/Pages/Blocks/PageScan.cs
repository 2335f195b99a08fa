using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Newsdesk.Articles.Adapters.Pages.Blocks;

/// <summary>One walk over a page: its blocks and regions in reading order, and the elements that say something of the article.</summary>
internal sealed class PageScan
{
    private readonly List<PageRegion> _regions = [];
    private readonly List<PageBlock> _blocks = [];
    private readonly PageNotes _notes = new();
    private readonly BlockText _text = new();
    private int _region = -1;
    private int _linkDepth;
    private int _hiddenDepth;
    private bool _isAfterBreak;

    private PageScan()
    {
    }

    public IReadOnlyList<PageRegion> Regions => _regions;

    public IReadOnlyList<PageBlock> Blocks => _blocks;

    /// <summary>The elements that say something of the article.</summary>
    public PageNotes Notes => _notes;

    public static PageScan Of(IHtmlDocument document)
    {
        var scan = new PageScan();
        scan.Walk(document.DocumentElement);
        return scan;
    }

    // A stack of its own: pages nest as deep as they like, and asking a node for its next sibling takes as long as it has siblings.
    private void Walk(IElement root)
    {
        var path = new Stack<Step>();
        path.Push(new Step(root, 0, Entry.Plain));
        while (path.TryPop(out var at))
        {
            if (at.Next == at.Node.ChildNodes.Length)
            {
                Leave(at.Entry);
                continue;
            }

            path.Push(at with { Next = at.Next + 1 });
            var child = at.Node.ChildNodes[at.Next];
            if (child is IText text)
            {
                Read(text.Data);
            }
            else if (child is IElement element && Enter(element) is { } entry)
            {
                path.Push(new Step(element, 0, entry));
            }
        }

        Flush();
    }

    private void Read(string data)
    {
        if (_hiddenDepth == 0 && _region >= 0)
        {
            _text.Append(data, _linkDepth > 0);
            _isAfterBreak &= string.IsNullOrWhiteSpace(data);
        }
    }

    // Nothing when its content is not read.
    private Entry? Enter(IElement element)
    {
        _notes.Add(element, _blocks.Count);
        var tag = element.LocalName;
        if (tag is "br")
        {
            Break();
            return null;
        }

        if (ElementTraits.IsSilent(tag))
        {
            return null;
        }

        if (ElementTraits.TryReadBlock(element, out var traits))
        {
            Flush();
            _regions.Add(new PageRegion(_region, _region < 0 ? 0 : _regions[_region].Depth + 1, tag, element.GetAttribute("class"), traits, _blocks.Count));
            _region = _regions.Count - 1;
            return Entry.Block;
        }

        var entry = tag is "a" ? Entry.Link : Entry.Plain;
        entry |= IsHiddenInline(element) ? Entry.Hidden : Entry.Plain;
        _linkDepth += entry.HasFlag(Entry.Link) ? 1 : 0;
        _hiddenDepth += entry.HasFlag(Entry.Hidden) ? 1 : 0;
        return entry;
    }

    private void Leave(Entry entry)
    {
        if (entry is Entry.Block)
        {
            Flush();
            _regions[_region].End = _blocks.Count;
            _region = _regions[_region].Parent;
            return;
        }

        _linkDepth -= entry.HasFlag(Entry.Link) ? 1 : 0;
        _hiddenDepth -= entry.HasFlag(Entry.Hidden) ? 1 : 0;
    }

    private static bool IsHiddenInline(IElement element) =>
        ElementTraits.IsHidden(element) || (ClassTraits.Of(element.GetAttribute("class")) & (RegionTraits.Hidden | RegionTraits.Caption)) != 0;

    // One break ends a line of a paragraph, two end the paragraph.
    private void Break()
    {
        if (_isAfterBreak)
        {
            Flush();
        }

        _text.Space();
        _isAfterBreak = true;
    }

    private void Flush()
    {
        if (_text.Take(_region) is { } block)
        {
            _blocks.Add(block);
        }

        _isAfterBreak = false;
    }

    [Flags]
    private enum Entry
    {
        Plain = 0,
        Link = 1,
        Hidden = 2,
        Block = 4,
    }

    private readonly record struct Step(INode Node, int Next, Entry Entry);
}
