using System.Text;

namespace Newsdesk.Articles.Feeds;

/// <summary>Writes what stands inside of an element as markup, without prefixes.</summary>
internal static class FeedMarkup
{
    public static string Inside(FeedNode node)
    {
        var markup = new StringBuilder();
        AppendInside(markup, node);
        return markup.ToString();
    }

    private static void AppendInside(StringBuilder markup, FeedNode node)
    {
        foreach (var part in node.Content)
        {
            if (part is FeedNode child)
            {
                Append(markup, child);
            }
            else
            {
                AppendEscaped(markup, (string)part);
            }
        }
    }

    private static void Append(StringBuilder markup, FeedNode node)
    {
        markup.Append('<').Append(node.LocalName);
        foreach (var (name, value) in node.Attributes)
        {
            markup.Append(' ').Append(name).Append("=\"");
            AppendEscaped(markup, value);
            markup.Append('"');
        }

        if (node.Content.Count == 0)
        {
            markup.Append(" />");
            return;
        }

        markup.Append('>');
        AppendInside(markup, node);
        markup.Append("</").Append(node.LocalName).Append('>');
    }

    private static void AppendEscaped(StringBuilder markup, string text)
    {
        foreach (var character in text)
        {
            _ = character switch
            {
                '&' => markup.Append("&amp;"),
                '<' => markup.Append("&lt;"),
                '>' => markup.Append("&gt;"),
                '"' => markup.Append("&quot;"),
                _ => markup.Append(character),
            };
        }
    }
}
