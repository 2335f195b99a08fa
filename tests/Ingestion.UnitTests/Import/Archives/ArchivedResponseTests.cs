using System.IO.Compression;
using System.Text;
using CsCheck;
using Newsdesk.Articles.Import.Archives;

namespace Newsdesk.Articles.UnitTests.Import.Archives;

public sealed class ArchivedResponseTests
{
    private const int MaxBody = 10_000;

    private static readonly Gen<string>[] HeadLines =
    [
        .. new[] { "Content-Encoding: gzip\r\n", "Content-Encoding: br, deflate\r\n", "Transfer-Encoding: chunked\r\n", "Content-Encoding: gzip, gzip, gzip\r\n", "" }.Select(Gen.Const),
    ];

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nServer: x\r\n\r\nbody")]
    [InlineData("HTTP/1.0 200\ncontent-type:text/html; charset=utf-8\n\nbody")]
    [InlineData("HTTP/2 200 \r\nContent-Type: text/html; charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n2;x=y\r\nbo\r\n2\r\ndy\r\n0\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nbody\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n<p>body")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Encoding: br\r\n\r\n<p>body")]
    public void TryRead_Answer_GivesStatusTypeAndBody(string block)
    {
        var response = Read(Encoding.Latin1.GetBytes(block));

        Assert.Equal((200, "text/html; charset=utf-8"), (response.StatusCode, response.ContentType));
        Assert.Equal("body", Encoding.Latin1.GetString(response.Body ?? []).Replace("<p>", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("x-gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("raw deflate")]
    public void TryRead_CompressedBody_IsDecompressed(string encoding)
    {
        var text = string.Concat(Enumerable.Repeat("words of a page ", 100));

        Assert.Equal(text, Encoding.ASCII.GetString(Read(Compressed(encoding, text)).Body ?? []));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public void TryRead_BodyThatUnpacksBeyondTheLimit_IsNotGiven(string encoding)
    {
        Assert.Null(Read(Compressed(encoding, new string('\0', 5_000_000))).Body);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("HTTP/1.1")]
    [InlineData("HTTP/1.1 abc Odd\r\n\r\n")]
    public void TryRead_NoStatusLine_IsNoAnswer(string block)
    {
        Assert.Null(ArchivedResponse.TryRead(Encoding.Latin1.GetBytes(block), MaxBody));
    }

    [Fact]
    public void TryRead_AnyBytes_NeverThrowsAndKeepsTheLimit() => Gen.Select(
        Gen.OneOf(HeadLines),
        Gen.Byte.Array[0, 400]).Sample((line, bytes) =>
        {
            var response = ArchivedResponse.TryRead([.. Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\n" + line + "\r\n"), .. bytes], maxBodyBytes: 300);

            Assert.InRange(response?.Body?.Length ?? 0, 0, 300);
        });

    private static ArchivedResponse Read(byte[] block) =>
        ArchivedResponse.TryRead(block, MaxBody) ?? throw new InvalidOperationException("Not an answer.");

    private static byte[] Compressed(string encoding, string text)
    {
        using var packed = new MemoryStream();
        using (Stream encoder = encoding switch
        {
            "br" => new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            "deflate" => new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            "raw deflate" => new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            _ => new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true),
        })
        {
            encoder.Write(Encoding.ASCII.GetBytes(text));
        }

        return [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: {encoding.Split(' ')[^1]}\r\n\r\n"), .. packed.ToArray()];
    }
}
