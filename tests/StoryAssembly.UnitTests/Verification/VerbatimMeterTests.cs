using Newsdesk.Kernel.Text;
using Newsdesk.Stories.Verification;

namespace Newsdesk.Stories.UnitTests.Verification;

public sealed class VerbatimMeterTests
{
    private const string Text = "One two three. Four \"five six\" seven.";

    [Fact]
    public void Count_TwoSpans_AddsTheirWords() => Assert.Equal(4, VerbatimMeter.Count(new SourceLayout(Text), [new(0, 7), new(15, Text.Length)]));

    [Fact]
    public void Count_SpanInsideAnother_CountsOnce() => Assert.Equal(3, VerbatimMeter.Count(new SourceLayout(Text), [new(4, 13), new(0, 14), new(0, 14)]));

    [Fact]
    public void Count_WordsBetweenMarks_AreFree() => Assert.Equal(2, VerbatimMeter.Count(new SourceLayout(Text), [new TextSpan(15, Text.Length)]));

    [Fact]
    public void Count_SpanThatStartsAtAClosingMark_CountsItsWords() => Assert.Equal(1, VerbatimMeter.Count(new SourceLayout(Text), [new TextSpan(Text.LastIndexOf('"'), Text.Length)]));

    [Fact]
    public void Count_NoSpans_IsNothing() => Assert.Equal(0, VerbatimMeter.Count(new SourceLayout(Text), []));
}
