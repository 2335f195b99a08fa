using Newsdesk.Stories.Documents;
using Newsdesk.Stories.UnitTests.Fixtures;

namespace Newsdesk.Stories.UnitTests.Documents;

/// <summary>Copies and independent origins are told by the family, which never changes, while the origin may.</summary>
public class MemberFamiliesTests
{
    private static readonly ArticleFixture Founder = new(
        "a1",
        "The Herald",
        "2025-07-04T14:02:00Z",
        "Bridge collapses in Alderport, killing nine",
        "main: The main bridge of Alderport collapsed on Friday, killing at least nine people and injuring 30 others.");

    /// <summary>What the founder was copied from, taken in after it.</summary>
    private static readonly ArticleFixture Better = Founder with { Id = "a2", Outlet = "Newswire", Time = "2025-07-04T13:55:00Z", Family = "a1", IngestSequence = 2 };

    private static readonly ArticleFixture LaterCopy = Founder with { Id = "a3", Outlet = "Coast Radio", Time = "2025-07-04T16:00:00Z", Origin = "a2", Family = "a1", IngestSequence = 3 };

    [Fact]
    public void Assemble_BetterOriginCameLater_CountsOneOrigin()
    {
        var coverage = Assemble(Founder, Better).Coverage;

        Assert.Equal((2, 1, 1), (coverage.ArticleCount, coverage.CopyCount, coverage.IndependentOriginCount));
    }

    [Fact]
    public void Assemble_BetterOriginCameLater_IsTheOneThatIsCited()
    {
        var document = Assemble(Founder, Better, LaterCopy);

        Assert.Equal("a2", document.Happenings[0].Evidence[0].Article.Value);
        Assert.Equal((3, 2, 1), (document.Coverage.ArticleCount, document.Coverage.CopyCount, document.Coverage.IndependentOriginCount));
    }

    [Fact]
    public void Assemble_OriginIsNoMember_EarliestCopySpeaksForTheFamily()
    {
        var document = Assemble(LaterCopy, Founder with { Origin = "a2", Family = "a1" });

        Assert.Equal("a1", document.Happenings[0].Evidence[0].Article.Value);
        Assert.Equal((2, 1), (document.Coverage.CopyCount, document.Coverage.IndependentOriginCount));
    }

    [Fact]
    public void Assemble_MembersInAnyOrder_GivesTheSameDocument() =>
        Assert.Equal(DocumentPrinter.Print(Assemble(Founder, Better, LaterCopy)), DocumentPrinter.Print(Assemble(LaterCopy, Founder, Better)));

    private static StoryDocument Assemble(params ArticleFixture[] articles) => new StoryFixture(SampleStories.Names, articles).Assemble();
}
