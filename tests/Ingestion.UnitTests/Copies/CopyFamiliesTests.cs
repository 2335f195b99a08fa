using Newsdesk.Articles.Copies;

namespace Newsdesk.Articles.UnitTests.Copies;

public sealed class CopyFamiliesTests
{
    private readonly CopyFamilies _families = new(new CopyOptions());

    [Fact]
    public void Add_SameText_JoinsItsFamily()
    {
        var text = Texts.Of(1, 300);

        Assert.Equal(1, _families.Add(text));
        Assert.Equal(1, _families.Add(text));
    }

    [Fact]
    public void Add_OtherText_FoundsItsOwn()
    {
        _families.Add(Texts.Of(1, 300));

        Assert.Equal(2, _families.Add(Texts.Of(2, 300)));
    }

    [Fact]
    public void Add_CutToSixtyPercent_IsACopy()
    {
        _families.Add(Texts.Of(1, 300));

        Assert.Equal(1, _families.Add(Texts.Of(1, 180)));
    }

    [Fact]
    public void Add_ParagraphsInserted_IsACopy()
    {
        _families.Add(Texts.Of(1, 300));

        Assert.Equal(1, _families.Add(Texts.Of(7, 60) + "\n" + Texts.Of(1, 300) + "\n" + Texts.Of(8, 60)));
    }

    [Fact]
    public void Add_EveryTenthWordChanged_IsACopy()
    {
        _families.Add(Texts.Of(1, 300));
        var words = Texts.Of(1, 300).Split(' ');
        for (var i = 0; i < words.Length; i += 10)
        {
            words[i] = "changed" + i;
        }

        Assert.Equal(1, _families.Add(string.Join(' ', words)));
    }

    [Fact]
    public void Add_OneSharedParagraph_IsNoCopy()
    {
        _families.Add(Texts.Of(1, 200) + "\n" + Texts.Of(9, 60));

        Assert.Equal(2, _families.Add(Texts.Of(2, 200) + "\n" + Texts.Of(9, 60)));
    }

    [Fact]
    public void Add_LongReportThatHoldsAShortOne_IsNoCopy()
    {
        _families.Add(Texts.Of(1, 60));

        Assert.Equal(2, _families.Add(Texts.Of(2, 600) + "\n" + Texts.Of(1, 60)));
    }

    [Fact]
    public void Add_BriefsWithOneNotice_AreNoCopies()
    {
        var notice = "\nThis material may not be published broadcast rewritten or redistributed without the written permission of the company";
        _families.Add("Coach leaves the club" + notice);

        Assert.Equal(2, _families.Add("Quarterback retires after fifteen seasons" + notice));
    }

    [Fact]
    public void Add_NewsInBriefPrintedTwice_IsACopy()
    {
        var brief = "The council closed the old harbour bridge on Monday after divers found cracks in two of its pillars.";
        _families.Add(brief);

        Assert.Equal(1, _families.Add(brief.ToUpperInvariant()));
    }

    [Fact]
    public void Add_BriefCutToSixtyPercent_IsACopy()
    {
        _families.Add(Texts.Of(1, 40));

        Assert.Equal(1, _families.Add(Texts.Of(1, 24)));
    }

    [Fact]
    public void Add_BriefWithAParagraphOfAnother_IsACopyOfNeither()
    {
        // Half and more of both texts is one pasted paragraph.
        var paragraph = Texts.Of(9, 50);
        _families.Add(Texts.Of(1, 35) + "\n" + paragraph);

        Assert.Equal(2, _families.Add(Texts.Of(2, 35) + "\n" + paragraph));
    }

    [Theory]
    [InlineData("")]
    [InlineData("More to come.")]
    [InlineData("\ud83d\ude00\ud83d\ude00")]
    public void Add_HardlyAnyText_IsNoCopy(string text)
    {
        _families.Add(text);

        Assert.Equal(2, _families.Add(text));
    }

    [Fact]
    public void Add_ManyCopies_AreOneFamily()
    {
        for (var i = 1; i <= 300; i++)
        {
            Assert.Equal(1, _families.Add(Texts.Of(1, 200) + " edition " + i));
        }
    }
}
