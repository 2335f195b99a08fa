using Newsdesk.Stories.UnitTests.Fixtures;

namespace Newsdesk.Stories.UnitTests.Documents;

public sealed class DocumentAssemblerTests
{
    [Fact]
    public void Assemble_Bridge_Verifies()
    {
        var document = SampleStories.Bridge.Assemble();

        var report = SampleStories.Bridge.Verify(document);

        Assert.True(report.IsVerified, string.Join('\n', report.Problems));
        Assert.True(report.SentenceCount > 20);
        TestContext.Current.TestOutputHelper!.WriteLine(DocumentPrinter.Print(document));
    }
}
