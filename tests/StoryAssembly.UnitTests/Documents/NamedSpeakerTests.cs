using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;
using Newsdesk.Stories.Documents.Ranking;
using Newsdesk.Stories.UnitTests.Fixtures;

namespace Newsdesk.Stories.UnitTests.Documents;

public sealed class NamedSpeakerTests
{
    private const string Words = "We will go on building";

    [Theory]
    [InlineData("“We will go on building,” Anna Brandt said.", "Anna Brandt")]
    [InlineData("Anna Brandt said: “We will go on building.”", "Anna Brandt")]
    [InlineData("“It is hard,” Anna Brandt said on Friday. “We will go on building.”", "Anna Brandt")]
    [InlineData("Anna Brandt said no on Friday. Tom Reed shook his head. “We will go on building.”", "")]
    [InlineData("Anna Brandt came. “We will go on building.”", "")]
    [InlineData("Anna Brandt said no on Friday.\n“We will go on building.”", "")]
    public void Of_SpeakerFoundInTheText_IsTakenOnlyBesideAVerb(string text, string expected)
    {
        var member = new ArticleFixture("a-1", "Herald", "2024-05-03T10:00:00Z", "Bridge", text)
            .ToMember([new KnownName("Anna Brandt", MentionKind.Person), new KnownName("Tom Reed", MentionKind.Person)]);
        var speaker = TextSpan.FromLength(text.IndexOf("Anna Brandt", StringComparison.Ordinal), "Anna Brandt".Length);
        var content = TextSpan.FromLength(text.IndexOf(Words, StringComparison.Ordinal), Words.Length);

        Assert.Equal(expected, NamedSpeaker.Of(new Quotation(content, speaker, null, "Anna Brandt", null, IsDirect: true), member));
    }
}
