using Newsdesk.LocalHost.Printing;

namespace Newsdesk.EndToEnd.Tests.Printing;

/// <summary>Plain lines.</summary>
public sealed class PlainPrinterTests
{
    [Fact]
    public void Table_AlignsItsColumns()
    {
        var output = new StringWriter { NewLine = "\n" };

        new PlainPrinter(output, TimeProvider.System).Table(["#", "articles", "headline"], [["1", "12", "A long headline"], ["10", "3", "B"]]);

        Assert.Equal("#   articles  headline\n1   12        A long headline\n10  3         B\n", output.ToString());
    }
}
