using System.Text;
using Newsdesk.Articles.Ports;

namespace Newsdesk.Articles.UnitTests.Sources.Polling;

/// <summary>Takes every document for UTF-8.</summary>
internal sealed class PlainDecoder : IWebDecoder
{
    public string DecodePage(WebAnswer page) => Encoding.UTF8.GetString(page.Body);

    public Encoding? GuessEncoding(byte[] document) => null;
}
