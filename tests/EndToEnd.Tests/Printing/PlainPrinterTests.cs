using Newsdesk.LocalHost.Printing;

namespace Newsdesk.EndToEnd.Tests.Printing;

/// <summary>Plain lines.</summary>
public sealed class PlainPrinterTests
{
    [Fact]
    public void Title_LongerThanALine_IsBrokenAndUnderlinedOnce()
    {
        var output = new StringWriter { NewLine = "\n" };

        new PlainPrinter(output, TimeProvider.System).Title($"{new string('a', 100)} {new string('b', 20)}");

        Assert.Equal($"\n{new string('a', 100)}\n{new string('b', 20)}\n{new string('=', 100)}\n", output.ToString());
    }

    [Fact]
    public void Table_AlignsWordsLeftAndNumbersRight()
    {
        var output = new StringWriter { NewLine = "\n" };

        new PlainPrinter(output, TimeProvider.System).Table(["#", "articles", "headline"], [["1", "12", "A long headline"], ["10", "3", "B"]]);

        Assert.Equal(" #  articles  headline\n 1        12  A long headline\n10         3  B\n", output.ToString());
    }
}
