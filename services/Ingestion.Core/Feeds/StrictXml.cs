using System.Xml;

namespace Newsdesk.Articles.Feeds;

/// <summary>Reads well-formed XML. No document type is obeyed and nothing outside the document is read.</summary>
internal static class StrictXml
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>Whether the whole text is a feed; if not, what the tree holds is no more than a part of one.</summary>
    public static bool TryRead(string text, FeedTree tree)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), Settings);
            while (reader.Read())
            {
                if (reader.Depth >= FeedBounds.Depth || tree.IsFull)
                {
                    return false;
                }

                Take(reader, tree);
                if (tree.Root is { } root && !FeedLayout.IsRoot(root.Name))
                {
                    return false;
                }
            }

            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private static void Take(XmlReader reader, FeedTree tree)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                var isEmpty = reader.IsEmptyElement;
                tree.Open(reader.NamespaceURI, reader.LocalName);
                while (reader.MoveToNextAttribute())
                {
                    tree.AddAttribute(reader.NamespaceURI, reader.LocalName, reader.Value);
                }

                if (isEmpty)
                {
                    tree.Close();
                }

                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                tree.AddText(reader.Value);
                break;
            case XmlNodeType.EndElement:
                tree.Close();
                break;
        }
    }
}
