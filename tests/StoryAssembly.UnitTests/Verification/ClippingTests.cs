using Newsdesk.Kernel.Text;
using Newsdesk.Stories.Documents;
using Newsdesk.Stories.UnitTests.Fixtures;

namespace Newsdesk.Stories.UnitTests.Verification;

/// <summary>Words that stand in a source letter by letter and still say what it does not say.</summary>
public sealed class ClippingTests
{
    private const string Text = """
        Police denied that Smith was killed.
        "We stay," Smith, a convicted fraudster, said. "We won and we will stay here for ever."
        "He took bribes. He lied to the whole parliament. He will go," the mayor of Alderport said.
        Peter Holm lives far away from there.
        Nothing more was known at night.
        Anna Brandt closed the meeting.
        """;

    private static readonly StoryFixture Story = new(
        SampleStories.Names,
        new ArticleFixture("a1", "The Herald", "2025-07-04T14:02:00Z", "Police: no bomb found in Alderport", Text));
    private static readonly string Stored = Story.Members[0].Text;

    [Theory]
    [InlineData("Police denied that Smith was killed.", true)]
    [InlineData("Smith was killed.", false)]
    [InlineData("Police denied that Smith was killed", false)]
    [InlineData("He lied to the whole parliament.", false)]
    public void Verify_Extract_MustBeOneSentenceOutsideOfQuotations(string words, bool expected) =>
        Assert.Equal(expected, Verifies(d => d with { Happenings = [Extract(words)] }));

    [Theory]
    [InlineData("Police: no bomb found in Alderport", true)]
    [InlineData("no bomb found in Alderport", false)]
    public void Verify_Headline_MustBeTheWholeTitle(string words, bool expected)
    {
        var start = Story.Members[0].Title.IndexOf(words, StringComparison.Ordinal);
        var headline = Extract(words) with { Evidence = [EvidenceOf(ArticlePart.Title, Story.Members[0].Title, TextSpan.FromLength(start, words.Length))] };

        Assert.Equal(expected, Verifies(d => d with { Headline = headline }));
    }

    [Fact]
    public void Verify_HeadingOfAnotherSentence_IsRefused()
    {
        Assert.True(Verifies(d => d with { Points = [new Point(Extract("Nothing more"), [Extract("Nothing more was known at night.")])] }));
        Assert.False(Verifies(d => d with { Points = [new Point(Extract("Smith was killed"), [Extract("Nothing more was known at night.")])] }));
    }

    [Theory]
    [InlineData("We won and we will stay here for ever.", true)]
    [InlineData("We stay", true)]
    [InlineData("we will stay here for ever.", false)]
    [InlineData(" Smith, a convicted fraudster, said. ", false)]
    [InlineData("We stay,\" Smith, a convicted fraudster, said. \"We won and we will stay here for ever.", false)]
    public void Verify_Quotation_MustBeAllBetweenItsMarks(string words, bool expected) => Assert.Equal(expected, VerifiesQuotation(words, "Smith"));

    [Theory]
    [InlineData("Smith", true)]
    [InlineData("Anna Brandt", false)]
    [InlineData("the", false)]
    [InlineData("Nothing more was known at night.\nAnna Brandt closed the meeting", false)]
    public void Verify_Speaker_MustBeNamedNearTheWords(string speaker, bool expected) => Assert.Equal(expected, VerifiesQuotation("We stay", speaker));

    private static bool VerifiesQuotation(string words, string speaker) =>
        Verifies(d => d with { Happenings = [Extract(words) with { Origin = SentenceOrigin.Quoted, Attribution = speaker }] });

    private static bool Verifies(Func<StoryDocument, StoryDocument> tamper)
    {
        var full = Story.Assemble();
        var empty = new StoryDocument { Story = full.Story, Revision = 1, Coverage = full.Coverage, AsOfTime = full.AsOfTime };
        return Story.Verify(tamper(empty)).IsVerified;
    }

    private static DocumentSentence Extract(string words)
    {
        var start = Stored.IndexOf(words, StringComparison.Ordinal);
        return new DocumentSentence
        {
            Text = words,
            Origin = SentenceOrigin.Extracted,
            Evidence = [EvidenceOf(ArticlePart.Text, Stored, TextSpan.FromLength(start, words.Length))],
        };
    }

    private static Evidence EvidenceOf(ArticlePart part, string text, TextSpan span)
    {
        var member = Story.Members[0];
        var hash = span.FitsIn(text.Length) ? ContentHash.Of(span.Of(text)) : "";
        return new Evidence(member.Id, 1, part, span, hash, member.Outlet.Id, member.Outlet.DisplayName, member.Url);
    }
}
