using Newsdesk.Articles.Feeds;

namespace Newsdesk.Articles.UnitTests.Feeds;

public sealed class TagScannerTests
{
    [Theory]
    [InlineData("<a href='x' B=y c>t</a>", "a href=x B=y c=,'t',/a")]
    [InlineData("<a/><b x='1'/>", "a!,b x=1!")]
    [InlineData("a < b <3 </ > <", "'a ','< b ','<3 ','</ > ','<'")]
    [InlineData("<!-- <a> --><?pi <b> ?><!DOCTYPE x [<!ENTITY y '>'> ] ><c>", "c")]
    [InlineData("<![CDATA[<a>&amp;]]>&amp;", "[<a>&amp;],'&amp;'")]
    [InlineData("<a b=\"1\" b=\"2\">", "a b=1")]
    [InlineData("<a b='c<d>", "a b=c,d")]
    [InlineData("<a <b>", "a,b")]
    [InlineData("<!' x> <!", "'<!' x> ','<!'")]
    [InlineData("x<!-- never closed", "'x'")]
    public void Read_Markup_GivesItsPartsInOrder(string text, string expected)
    {
        Assert.Equal(expected, string.Join(',', Parts(text)));
    }

    [Theory]
    [InlineData("<")]
    [InlineData("</a")]
    [InlineData("<!--")]
    [InlineData("<![CDATA[")]
    [InlineData("<!a")]
    [InlineData("<!a[ ] ")]
    [InlineData("<!a[ ] >")]
    [InlineData("<?a")]
    [InlineData("<a b='")]
    [InlineData("<a b=\"'")]
    [InlineData("<a b='c\">")]
    [InlineData("<script><SCRIPT><ScRiPt>")]
    [InlineData("a a='b' ")]
    public void Read_OneUnitManyTimes_SearchesEachCharacterAFewTimes(string unit)
    {
        var text = "<a " + string.Concat(Enumerable.Repeat(unit, 400_000 / unit.Length));
        var scanner = new TagScanner(text);

        while (scanner.Read())
        {
            if (scanner.Kind is TagKind.Start && scanner.Name.Equals("script", StringComparison.OrdinalIgnoreCase))
            {
                scanner.SkipTo($"</{scanner.Name}");
            }
        }

        Assert.InRange(scanner.Searched, 0, 16L * text.Length);
    }

    private static IEnumerable<string> Parts(string text)
    {
        var scanner = new TagScanner(text);
        while (scanner.Read())
        {
            yield return scanner.Kind switch
            {
                TagKind.Text => $"'{scanner.Text}'",
                TagKind.Data => $"[{scanner.Text}]",
                TagKind.End => "/" + scanner.Name,
                _ => string.Join(' ', scanner.Attributes.Select(pair => $"{pair.Key}={pair.Value}").Prepend(scanner.Name)) + (scanner.IsEmpty ? "!" : ""),
            };
        }
    }
}
