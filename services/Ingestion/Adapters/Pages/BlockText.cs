using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;

namespace Newsdesk.Articles.Adapters.Pages;

/// <summary>The text of an element as a reader sees it: a block a line, white space collapsed, no captions.</summary>
internal static class BlockText
{
    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section", "table", "tr", "ul");

    private static readonly FrozenSet<string> Silent = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "button", "figcaption", "form", "iframe", "nav", "noscript", "script", "select", "style", "svg", "template", "textarea");

    public static string Of(INode root)
    {
        var text = new StringBuilder();
        for (var node = root; node is not null;)
        {
            var isSilent = node is IElement { LocalName: var name } && Silent.Contains(name);
            if (!isSilent)
            {
                Open(node, text);
            }

            node = !isSilent && node.FirstChild is { } child ? child : Next(node, root, text);
        }

        return text.ToString().Trim();
    }

    // Walks without recursion: pages nest as deep as they like.
    private static INode? Next(INode node, INode root, StringBuilder text)
    {
        for (var at = node; at is not null && at != root; at = at.Parent)
        {
            Break(at, text);
            if (at.NextSibling is { } sibling)
            {
                return sibling;
            }
        }

        return null;
    }

    private static void Open(INode node, StringBuilder text)
    {
        if (node is IText { Data: var data })
        {
            Append(data, text);
        }
        else
        {
            Break(node, text);
        }
    }

    private static void Break(INode node, StringBuilder text)
    {
        if (node is not IElement { LocalName: var name } || !Blocks.Contains(name))
        {
            return;
        }

        while (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
        }

        if (text.Length > 0 && text[^1] != '\n')
        {
            text.Append('\n');
        }
    }

    private static void Append(ReadOnlySpan<char> data, StringBuilder text)
    {
        foreach (var c in data)
        {
            if (!char.IsWhiteSpace(c))
            {
                text.Append(c);
            }
            else if (text.Length > 0 && text[^1] is not (' ' or '\n'))
            {
                text.Append(' ');
            }
        }
    }
}
