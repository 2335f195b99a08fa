using System.Text;
using UtfUnknown;

namespace Newsdesk.Articles.Adapters.Feeds;

/// <summary>Tells the encoding of a document from its bytes.</summary>
internal static class CharsetGuess
{
    /// <summary>How much of a document is enough, in bytes.</summary>
    private const int Sample = 65_536;

    private const float MinConfidence = 0.6f;

    /// <summary>The encoding, or null when it cannot be told.</summary>
    public static Encoding? Of(byte[] document) =>
        CharsetDetector.DetectFromBytes(document, 0, Math.Min(document.Length, Sample)).Detected is { Confidence: > MinConfidence, Encoding: { } encoding } ? encoding : null;
}
