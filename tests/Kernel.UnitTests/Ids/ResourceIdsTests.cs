using CsCheck;
using Newsdesk.Kernel.Errors;
using Newsdesk.Kernel.Ids;

namespace Newsdesk.Kernel.UnitTests.Ids;

public sealed class ResourceIdsTests
{
    private static readonly Gen<string> ValidIds =
        Gen.Select(
            Gen.Char["abcdefghijklmnopqrstuvwxyz"],
            Gen.String[Gen.Char["abcdefghijklmnopqrstuvwxyz0123456789-"], 0, ResourceIds.MaxLength - 1],
            (first, rest) => first + rest);

    [Fact]
    public void FromName_ValidName_RoundTrips() =>
        ValidIds.Sample(value => EntityId.FromName($"entities/{value}").Name == $"entities/{value}");

    [Fact]
    public void TryParse_AnyText_AcceptsExactlyThePattern() =>
        Gen.String[Gen.Char["abcZ09-/ é"], 0, 70].Sample(value =>
            TopicId.TryParse(value, out _) == System.Text.RegularExpressions.Regex.IsMatch(value, "^[a-z][a-z0-9-]{0,62}\\z"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("articles")]
    [InlineData("articles/")]
    [InlineData("articles/A1")]
    [InlineData("articles/a1/revisions/2")]
    [InlineData("articles/a1\n")]
    [InlineData("stories/a1")]
    [InlineData("articlesxa1")]
    public void TryFromName_OtherName_IsRefused(string? name) => Assert.False(ArticleId.TryFromName(name, out _));

    [Fact]
    public void FromName_WrongName_SaysFieldAndForm()
    {
        var refusal = Assert.Throws<DomainException>(() => StoryId.FromName("story/1", "story"));

        Assert.Equal(DomainErrorKind.Invalid, refusal.Kind);
        var violation = Assert.Single(refusal.Violations);
        Assert.Equal("story", violation.Field);
        Assert.Contains("stories/{story}", violation.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_NotAnId_Throws() => Assert.Throws<FormatException>(() => OutletId.Parse("The Times"));

    [Fact]
    public void Default_AnyId_NamesNothing()
    {
        Assert.Equal("", default(SourceId).Value);
        Assert.NotEqual(SourceId.Parse("s"), default);
    }
}
