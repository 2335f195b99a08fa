using System.Text;
using Newsdesk.Articles.Adapters.Feeds;
using Newsdesk.Articles.Adapters.Pages;
using Newsdesk.Articles.Ports;

namespace Newsdesk.Articles.Adapters.Sources;

/// <inheritdoc/>
internal sealed class WebDecoder : IWebDecoder
{
    // Browsers pass over NUL; a submission must not have any.
    public string DecodePage(WebAnswer page) => PageCharset.Decode(page.Body, page.ContentType).Replace("\0", "", StringComparison.Ordinal);

    public Encoding? GuessEncoding(byte[] document) => CharsetGuess.Of(document);
}
