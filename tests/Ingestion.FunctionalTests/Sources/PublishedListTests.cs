using System.Text.RegularExpressions;
using Newsdesk.Articles.Sources;
using Newsdesk.Articles.Sources.Opml;
using Newsdesk.Testing;

namespace Newsdesk.Articles.FunctionalTests.Sources;

/// <summary>Lists as they are published, half of them broken XML.</summary>
public sealed partial class PublishedListTests
{
    [Fact]
    public void Read_EveryPublishedList_TellsEveryAddressWithItsLine()
    {
        var files = Directory.GetFiles(OpenData.Find("feeds/opml"), "*.opml", SearchOption.AllDirectories);
        Assert.NotEmpty(files);

        Assert.All(files, file =>
        {
            var list = File.ReadAllText(file);
            var lines = list.Split('\n');
            var outlines = OpmlReader.Read(File.ReadAllBytes(file)) ?? [];

            Assert.Equal(XmlUrl().Count(list), outlines.Count);
            Assert.All(outlines, outline => Assert.Contains("<outline", lines[outline.LineNumber - 1], StringComparison.Ordinal));
            Assert.Equal(outlines.Select(outline => outline.LineNumber).Distinct().Count(), outlines.Count);
            Assert.All(outlines, outline => Assert.Empty(SourceValidator.Check(outline.Settings)));
        });
    }

    [GeneratedRegex("xmlUrl=\"[^\"]+\"")]
    private static partial Regex XmlUrl();
}
