using CsCheck;
using Google.Protobuf.WellKnownTypes;
using Newsdesk.Articles.V1;
using Newsdesk.Kernel.Errors;
using Newsdesk.Kernel.Ids;
using Newsdesk.Platform.Validation;

namespace Newsdesk.Platform.UnitTests.Validation;

public sealed class RequestViolationsTests
{
    private static readonly DateTimeOffset Min = new(1800, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Max = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly RequestViolations _violations = new();

    [Fact]
    public void ThrowIfAny_NothingWrong_DoesNot()
    {
        _violations.Required("url", "https://example.org");
        _violations.MaxLength("title", "short", 10);

        _violations.ThrowIfAny();
    }

    [Fact]
    public void ThrowIfAny_SeveralWrong_NamesThemAllInOrder()
    {
        _violations.Required("article.url", " ");
        _violations.MaxLength("article.title", new string('x', 1001), 1000);
        _violations.Text("article.text", "a\0b");
        _violations.MaxCount("article.authors", new string[51], 50);
        _violations.Time("article.publish_time", null, Min, Max);
        _violations.Name<OutletId>("article.outlet", "outlet/x");

        var refusal = Assert.Throws<DomainException>(_violations.ThrowIfAny);

        Assert.Equal(
            ["article.url", "article.title", "article.text", "article.authors", "article.publish_time", "article.outlet"],
            refusal.Violations.Select(violation => violation.Field));
    }

    [Fact]
    public void ThrowIfAny_AMillionWrong_TellsTheFirstAndCountsTheRest()
    {
        for (var i = 0; i < 1_000_000; i++)
        {
            _violations.Name<ArticleId>($"names[{i}]", "x");
        }

        var refusal = Assert.Throws<DomainException>(_violations.ThrowIfAny);

        Assert.Equal(DomainException.MaxViolations, refusal.Violations.Count);
        Assert.StartsWith("The request has 1000000 invalid field(s): names[0], ", refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith(" names[49] and 999950 more.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Invalid_ManyViolations_AreCut()
    {
        var refusal = DomainException.Invalid([.. Enumerable.Range(0, 60).Select(i => new FieldViolation($"names[{i}]", "Required."))]);

        Assert.Equal(50, refusal.Violations.Count);
        Assert.EndsWith(" names[49] and 10 more.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_AnyUtf16_AcceptsExactlyTheWellFormed() =>
        Gen.Char[(char)0xD7FE, (char)0xE001].Array[0, 6].Sample(characters =>
        {
            var text = new string(characters);
            return new RequestViolations().Text("text", text) == IsEncodable(text);
        });

    [Fact]
    public void Time_AnyTimestamp_NeverThrows() =>
        Gen.Select(Gen.Long, Gen.Int).Sample((seconds, nanos) =>
        {
            var time = new RequestViolations().Time("publish_time", new Timestamp { Seconds = seconds, Nanos = nanos }, Min, Max);
            return time == default || (time >= Min && time <= Max);
        });

    [Fact]
    public void Time_InRange_IsThatTime()
    {
        var time = new DateTimeOffset(2024, 2, 29, 12, 0, 0, TimeSpan.Zero);

        Assert.Equal(time, _violations.Time("publish_time", time.ToTimestamp(), Min, Max));
        Assert.False(_violations.Any);
    }

    [Fact]
    public void OptionalName_Empty_IsNull()
    {
        Assert.Null(_violations.OptionalName<SourceId>("source", ""));
        Assert.False(_violations.Any);
    }

    [Fact]
    public void Name_Valid_IsItsId()
    {
        Assert.Equal(ArticleId.Parse("a1"), _violations.Name<ArticleId>("name", "articles/a1"));
        Assert.False(_violations.Any);
    }

    [Theory]
    [InlineData(Article.Types.State.Active, true)]
    [InlineData(Article.Types.State.Unspecified, false)]
    [InlineData((Article.Types.State)99, false)]
    public void Specified_EnumValue_IsKnownAndSet(Article.Types.State state, bool expected) => Assert.Equal(expected, _violations.Specified("state", state));

    [Theory]
    [InlineData(null, true)]
    [InlineData("*", true)]
    [InlineData("title,publish_time", true)]
    [InlineData("title,colour", false)]
    [InlineData("*,title", false)]
    public void UpdateMask_Paths_AreThoseOfTheResource(string? paths, bool expected)
    {
        var mask = paths is null ? null : new FieldMask { Paths = { paths.Split(',') } };

        Assert.Equal(expected, _violations.UpdateMask<Article>("update_mask", mask));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("5b9b6b53-9be3-4ac7-b2f1-0b6f0ce0a3c1", true)]
    [InlineData("again", false)]
    public void RequestId_Value_IsAUuidOrNothing(string value, bool expected) => Assert.Equal(expected, _violations.RequestId(value));

    private static bool IsEncodable(string text)
    {
        try
        {
            new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true).GetByteCount(text);
            return true;
        }
        catch (System.Text.EncoderFallbackException)
        {
            return false;
        }
    }
}
