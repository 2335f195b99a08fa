using Newsdesk.Entities.Linking;

namespace Newsdesk.Entities.UnitTests.Linking;

public sealed class LinkModelTests
{
    [Fact]
    public void Read_NamedSignals_AreWeighed()
    {
        using var table = new StringReader("# remark\nName\t1.5\nRivals\t-0.25\n");
        var model = LinkModel.Read(table);
        var signals = default(LinkSignals);
        signals[LinkSignal.Name] = 1;
        signals[LinkSignal.Rivals] = 2;

        Assert.Equal(1, model.Weigh(signals));
        Assert.Equal(1.5, model.Weigh(signals, LinkSignal.Name, LinkSignal.Alias));
    }

    [Theory]
    [InlineData("Name")]
    [InlineData("Nomen\t1")]
    [InlineData("99\t1")]
    [InlineData("Name\tmuch")]
    public void Read_AnotherForm_IsRefusedWithTheLine(string line)
    {
        using var table = new StringReader(line);

        Assert.Contains(line, Assert.Throws<InvalidDataException>(() => LinkModel.Read(table)).Message, StringComparison.Ordinal);
    }
}
