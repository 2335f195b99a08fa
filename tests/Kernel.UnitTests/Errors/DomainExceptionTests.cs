using Newsdesk.Kernel.Errors;
using Newsdesk.Kernel.Ids;

namespace Newsdesk.Kernel.UnitTests.Errors;

public sealed class DomainExceptionTests
{
    [Fact]
    public void NotFound_Resource_NamesItEverywhere()
    {
        var refusal = DomainException.NotFound(ArticleId.Parse("a1"));

        Assert.Equal(DomainErrorKind.NotFound, refusal.Kind);
        Assert.Equal("ARTICLE_NOT_FOUND", refusal.Reason);
        Assert.Equal("The article 'articles/a1' does not exist.", refusal.Message);
        Assert.Equal(("article", "articles/a1"), (refusal.ResourceType, refusal.ResourceName));
        Assert.Equal("articles/a1", refusal.Metadata["article"]);
    }

    [Fact]
    public void Invalid_SeveralFields_KeepsThemAll()
    {
        var refusal = DomainException.Invalid(new FieldViolation("url", "Required."), new FieldViolation("text", "Required."));

        Assert.Equal(["url", "text"], refusal.Violations.Select(v => v.Field));
        Assert.Equal("The request has 2 invalid field(s): url, text.", refusal.Message);
    }

    [Fact]
    public void EtagMismatch_Resource_IsAConflict() =>
        Assert.Equal((DomainErrorKind.Conflict, "ETAG_MISMATCH"), Kinds(DomainException.EtagMismatch(StoryId.Parse("s1"))));

    [Fact]
    public void Precondition_Resource_KeepsItsOwnReason() =>
        Assert.Equal(
            (DomainErrorKind.Precondition, "ARTICLE_WITHDRAWN"),
            Kinds(DomainException.Precondition("ARTICLE_WITHDRAWN", ArticleId.Parse("a1"), "was withdrawn")));

    private static (DomainErrorKind Kind, string Reason) Kinds(DomainException refusal) => (refusal.Kind, refusal.Reason);
}
