using System.Text;

namespace Newsdesk.Articles.Ports;

/// <summary>Tells what the bytes of a received document say.</summary>
public interface IWebDecoder
{
    /// <summary>The HTML of a page, in the charset that its server or the page names. Never throws for what the page holds.</summary>
    string DecodePage(WebAnswer page);

    /// <summary>The encoding of a document that names none, or a wrong one; null when it cannot be told.</summary>
    Encoding? GuessEncoding(byte[] document);
}
