using System.Text;
using CsCheck;
using Newsdesk.Articles.Sources;
using Newsdesk.Articles.Sources.Opml;

namespace Newsdesk.Articles.UnitTests.Sources.Opml;

public sealed class OpmlReaderTests
{
    [Fact]
    public void Read_NestedOutlines_TellsEachWithItsLine()
    {
        var outlines = Read("""
            <?xml version="1.0"?>
            <opml version="1.0">
              <body>
                <outline text="Europe">
                  <outline text="One" type="rss" xmlUrl="https://one.example/feed"/>
                  <outline text="South"><outline
                      title="Two" xmlUrl='https://two.example/feed'/></outline>
                </outline>
              </body>
            </opml>
            """);

        Assert.Equal([(5, "One", "https://one.example/feed"), (6, "Two", "https://two.example/feed")], outlines);
    }

    [Theory]
    [InlineData("<outline text=\"A\" XMLURL=\"https://a.example/f\"/>")]
    [InlineData("<outline text=\"A\" xmlurl = 'https://a.example/f' />")]
    [InlineData("<outline text=\"A\" xmlUrl=https://a.example/f>")]
    [InlineData("<OUTLINE text=\"A\" type=\"link\" xmlUrl=\"https://a.example/f\"></OUTLINE>")]
    [InlineData("<outline text=\"A\" type=\"rss\" url=\"https://a.example/f\"/>")]
    [InlineData("<outline text=\"A\" xmlUrl=\"feed:https://a.example/f\"/>")]
    [InlineData("<outline title=\"A\" text=\" \" xmlUrl=\" https://a.example/f\n\"/>")]
    [InlineData("<outline xmlUrl=\"https://a.example/f\" text=\"A\" text=\"B\"/>")]
    public void Read_EveryWayToWriteIt_IsTheSame(string outline) => Assert.Equal([(1, "A", "https://a.example/f")], Read(outline));

    [Theory]
    [InlineData("Tom & Jerry", "Tom & Jerry")]
    [InlineData("Tom &amp; Jerry", "Tom & Jerry")]
    [InlineData("Caf&eacute; &#8211; &copy", "Caf\u00E9 \u2013 &copy")]
    [InlineData("1 < 2 > 0", "1 < 2 > 0")]
    [InlineData("a\u0001b\tc", "a b c")]
    public void Read_NameThatIsNoXml_IsReadAsMeant(string written, string expected) =>
        Assert.Equal([(1, expected, "https://a.example/f?x=1&y=2")], Read($"<outline text=\"{written}\" xmlUrl=\"https://a.example/f?x=1&y=2\"/>"));

    [Fact]
    public void Read_QuoteThatIsNotClosed_CostsOneOutline()
    {
        var outlines = Read("""
            <opml><body>
            <outline text="One" xmlUrl="https://one.example/feed"/>
            <outline text="Broken xmlUrl=https://broken.example/feed/>
            <outline text="Two" xmlUrl="https://two.example/feed"/>
            """);

        Assert.Equal(["https://one.example/feed", "https://two.example/feed"], outlines.Select(outline => outline.Url));
    }

    [Theory]
    [InlineData("By <a href=\"https://owner.example\" target=\"_blank\">the owner</a>.")]
    [InlineData("<p>The \"best\" show</p><br/>")]
    [InlineData("a > b")]
    public void Read_MarkupInADescription_HidesNoAddress(string description) =>
        Assert.Equal(
            [(1, "A", "https://a.example/f"), (1, "B", "https://b.example/f")],
            Read($"<outline text=\"A\" description=\"{description}\" xmlUrl=\"https://a.example/f\"/></outline><outline text=\"B\" xmlUrl=\"https://b.example/f\"/>"));

    [Fact]
    public void Read_Comments_AreNotRead()
    {
        var outlines = Read("<opml><!-- <outline xmlUrl='https://old.example/f'/> --><outline xmlUrl='https://new.example/f'/><!-- <outline xmlUrl='https://gone.example/f'/> --><!-- open <outline xmlUrl='https://last.example/f'/>");

        Assert.Equal(["https://new.example/f", "https://last.example/f"], outlines.Select(outline => outline.Url));
    }

    [Fact]
    public void Read_OtherCharsets_AreUnderstood()
    {
        const string List = "<opml><outline text='Caf\u00E9' xmlUrl='https://a.example/f'/></opml>";

        byte[][] documents = [Encoding.UTF8.GetBytes(List), Encoding.Latin1.GetBytes(List), [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(List)]];

        Assert.All(documents, document => Assert.Equal("Caf\u00E9", OpmlReader.Read(document)?.Single().Settings.DisplayName));
    }

    [Fact]
    public void Read_NameBeyondTheLimit_IsCutNotRefused()
    {
        var name = OpmlReader.Read(Encoding.UTF8.GetBytes($"<outline text='{new string('a', 199)}\U0001F4F0' xmlUrl='https://a.example/f'/>"))?.Single().Settings.DisplayName;

        Assert.Equal(new string('a', 199), name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a list")]
    [InlineData("<html><body><p>Not found</p></body></html>")]
    [InlineData("<rss><channel><outliner xmlUrl='https://a.example/f'/></channel></rss>")]
    public void Read_NoList_IsNull(string document) => Assert.Null(OpmlReader.Read(Encoding.UTF8.GetBytes(document)));

    [Fact]
    public void Read_ListWithoutFeeds_IsEmpty() => Assert.Empty(Read("<opml version='2.0'><body><outline text='Category'/><outline xmlUrl=''/></body></opml>"));

    [Fact]
    public void Read_HostileLists_End()
    {
        var size = OpmlReader.MaxBytes;
        string[] units = ["<outline", "<outline x=\"", "<outline x='<outline x=\"", "<!--<outline", "<outline a=b ", "<!-- --><outline>", "<outline\n"];

        foreach (var unit in units)
        {
            Assert.NotNull(OpmlReader.Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(unit, size / unit.Length)))));
        }
    }

    [Fact]
    public void Read_AnyText_NeverThrowsAndTellsRisingLines() =>
        Gen.OneOf("<outline ", "xmlUrl=", "\"", "'", ">", "/>", "<", "=", "\n", "text=", "https://a.example/", "&", "<!--", "-->", " ", "\u0000", "newsdesk:minInterval='x' ").Array[0, 60]
            .Sample(parts =>
            {
                var lines = (OpmlReader.Read(Encoding.UTF8.GetBytes(string.Concat(parts))) ?? []).Select(outline => outline.LineNumber).ToList();

                Assert.Equal(lines.Order(), lines);
            });

    [Fact]
    public void Read_WhatIsWritten_IsTheSameSources() =>
        Gen.Select(Names, Gen.Int[0, 1_000_000], Gen.Bool, Gen.Int[1, 10_080], Gen.Int[1, 10_080]).List[0, 20].Sample(rows =>
        {
            var sources = rows.Select((row, i) => Sample.Source(settings: new SourceSettings
            {
                DisplayName = row.Item1,
                Url = $"https://example.org/{i}?a={row.Item2}&b='\"<>",
                IsPaused = row.Item3,
                MinInterval = TimeSpan.FromMinutes(Math.Min(row.Item4, row.Item5)),
                MaxInterval = TimeSpan.FromMinutes(Math.Max(row.Item4, row.Item5)),
            })).ToList();

            var outlines = OpmlReader.Read(OpmlWriter.Write(sources, Sample.Now));

            Assert.Equal(sources.Select(source => source.Settings), outlines?.Select(outline => outline.Settings));
            Assert.Equal(sources.Select(source => source.Id.Value), outlines?.Select(outline => outline.SourceId ?? ""));
        });

    private static Gen<string> Names { get; } =
        Gen.OneOf("News", "Caf\u00E9", "<b>", "&amp;", "\"", "'", "\u65B0\u805E", "\U0001F4F0", "]]>").Array[0, 8].Select(words => string.Join(' ', words));

    private static IReadOnlyList<(int Line, string Name, string Url)> Read(string list) =>
        [.. (OpmlReader.Read(Encoding.UTF8.GetBytes(list)) ?? []).Select(outline => (outline.LineNumber, outline.Settings.DisplayName, outline.Settings.Url))];
}
