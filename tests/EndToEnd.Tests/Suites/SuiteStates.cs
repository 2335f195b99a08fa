using Google.Protobuf;
using Newsdesk.Stories.V1;

namespace Newsdesk.EndToEnd.Tests.Suites;

/// <summary>Compares what two suites hold.</summary>
internal static class SuiteStates
{
    /// <summary>Same stories at the same revisions with the same document bytes; a difference is shown in words.</summary>
    public static void AssertSame(SortedDictionary<string, ByteString> expected, SortedDictionary<string, ByteString> actual)
    {
        Assert.Equal(expected.Keys, actual.Keys);
        Assert.All(expected, pair =>
        {
            Assert.Equal(Text(pair.Value), Text(actual[pair.Key]));
            Assert.Equal(pair.Value, actual[pair.Key]);
        });
    }

    private static string Text(ByteString document) => StoryDocument.Parser.ParseFrom(document).ToString();
}
