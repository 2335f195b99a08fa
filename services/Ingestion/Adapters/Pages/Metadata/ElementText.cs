using AngleSharp.Dom;
using Newsdesk.Articles.Adapters.Pages.Blocks;

namespace Newsdesk.Articles.Adapters.Pages.Metadata;

/// <summary>The text of a small element. Long ones are cut: no name and no date is long.</summary>
internal static class ElementText
{
    private const int MaxLength = 400;

    /// <summary>Nodes that are looked at; an element that has more is no label.</summary>
    private const int MaxNodes = 200;

    public static string Of(IElement element) => Of(element, static _ => true);

    /// <summary>Elements inside that match, in order.</summary>
    public static IReadOnlyList<IElement> Inside(IElement element, Func<IElement, bool> match)
    {
        var found = new List<IElement>();
        _ = Of(element, inner =>
        {
            if (match(inner))
            {
                found.Add(inner);
            }

            return true;
        });
        return found;
    }

    private static string Of(IElement element, Func<IElement, bool> enter)
    {
        var text = new BlockText();
        var path = new Stack<(INode Node, int Next)>();
        path.Push((element, 0));
        var (length, nodes) = (0, 0);
        while (path.TryPop(out var at) && length < MaxLength && nodes < MaxNodes)
        {
            if (at.Next == at.Node.ChildNodes.Length)
            {
                text.Space();
                continue;
            }

            path.Push((at.Node, at.Next + 1));
            var child = at.Node.ChildNodes[at.Next];
            nodes++;
            if (child is IText { Data: var data })
            {
                text.Append(data.AsSpan(0, Math.Min(data.Length, MaxLength)), isLink: false);
                length += data.Length;
            }
            else if (child is IElement inner && !ElementTraits.IsSilent(inner.LocalName) && enter(inner))
            {
                text.Space();
                path.Push((inner, 0));
            }
        }

        return text.Take(0)?.Text ?? "";
    }
}
