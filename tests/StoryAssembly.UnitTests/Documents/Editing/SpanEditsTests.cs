using Newsdesk.Kernel.Text;
using Newsdesk.Stories.Documents;
using Newsdesk.Stories.Documents.Editing;

namespace Newsdesk.Stories.UnitTests.Documents.Editing;

public sealed class SpanEditsTests
{
    [Fact]
    public void Apply_EditsInOrder_MakesTheText() =>
        Assert.Equal("The court met.", SpanEdits.Apply("But the  court met", [Cut(0, 4), Put(4, 5, "T"), Put(7, 9, " "), Put(18, 18, ".")]));

    [Fact]
    public void Apply_OverlappingEdits_ReturnsNothing() => Assert.Null(SpanEdits.Apply("abcdef", [Cut(0, 3), Cut(2, 4)]));

    [Theory]
    [InlineData(4, 9)]
    [InlineData(-1, 2)]
    [InlineData(3, 2)]
    public void Apply_EditOutsideOfTheSpan_ReturnsNothing(int start, int end) => Assert.Null(SpanEdits.Apply("abcdef", [Cut(start, end)]));

    private static TextEdit Cut(int start, int end) => Put(start, end, "");

    private static TextEdit Put(int start, int end, string text) => new(new TextSpan(start, end), text, EditReason.Whitespace);
}
