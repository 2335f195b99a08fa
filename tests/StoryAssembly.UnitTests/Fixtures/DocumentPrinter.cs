using System.Text.Json;
using Newsdesk.Stories.Documents;

namespace Newsdesk.Stories.UnitTests.Fixtures;

/// <summary>Writes a document out in full, so that two can be compared.</summary>
internal static class DocumentPrinter
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Print(StoryDocument document) => JsonSerializer.Serialize(document, Options);
}
