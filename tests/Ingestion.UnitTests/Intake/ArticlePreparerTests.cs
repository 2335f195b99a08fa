using Microsoft.Extensions.Time.Testing;
using Newsdesk.Articles.Copies;
using Newsdesk.Articles.Identity;
using Newsdesk.Articles.Intake;
using Newsdesk.Articles.Ports;
using Newsdesk.Kernel.Errors;
using Newsdesk.Kernel.Languages;

namespace Newsdesk.Articles.UnitTests.Intake;

public sealed class ArticlePreparerTests
{
    private static readonly DateTimeOffset Now = new(2018, 2, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly Submission Good = new()
    {
        Url = "https://www.example.org/a?utm_source=x",
        Title = "Bridge  falls\r\n in Rome",
        Text = "It fell\r\non Monday.",
        Authors = ["Ann  Lee"],
        PublishTime = Now.AddHours(-2),
    };

    private PageContent _page = new();

    [Fact]
    public void Prepare_GoodSubmission_IsNormalised()
    {
        var article = Prepare(Good with { Title = "Cafe\u0301  closes\r\n in Rome" });

        Assert.Equal("Caf\u00e9 closes in Rome", article.Title);
        Assert.Equal("It fell\non Monday.", article.Text);
        Assert.Equal(["Ann Lee"], article.Authors);
        Assert.Equal("https://www.example.org/a", article.Url);
        Assert.Equal("example-org", article.HostOutlet.Value);
        Assert.Equal("xx", article.LanguageCode);
        Assert.Matches("^a[a-z2-7]{20}$", article.Id.Value);
    }

    [Fact]
    public void Prepare_AnotherAddressOfTheArticle_HasTheSameId()
    {
        Assert.Equal(Prepare(Good).Id, Prepare(Good with { Url = "http://m.example.org/a/#top" }).Id);
    }

    [Fact]
    public void Prepare_EverythingWrong_NamesEveryField()
    {
        var refused = Assert.Throws<DomainException>(() => Prepare(new Submission
        {
            Url = "ftp://example.org/a",
            Title = new string('t', 1_001),
            Text = "bad\0text",
            Authors = ["Ann", new string('a', 10_000), "half \ud800"],
            PublishTime = Now.AddDays(2),
            OutletName = new string('o', 201),
            LanguageCode = "not a language",
            ImageUrl = "javascript:alert(1)",
        }));

        Assert.Equal(DomainErrorKind.Invalid, refused.Kind);
        Assert.Equal(
            [
                "submission.authors[1]", "submission.authors[2]", "submission.image_url", "submission.language_code", "submission.outlet_display_name",
                "submission.publish_time", "submission.text", "submission.title", "submission.url",
            ],
            refused.Violations.Select(violation => violation.Field).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Prepare_NothingSent_NamesWhatIsRequired()
    {
        var refused = Assert.Throws<DomainException>(() => Prepare(new Submission { Text = " \n" }));

        Assert.Equal(["submission.url", "submission.title", "submission.text"], refused.Violations.Select(violation => violation.Field));
    }

    [Theory]
    [InlineData("1799-12-31T23:59:59Z")]
    [InlineData("2018-02-02T12:00:01Z")]
    [InlineData("0001-01-01T00:00:00Z")]
    public void Prepare_AbsurdTime_IsRefused(string time)
    {
        var refused = Assert.Throws<DomainException>(() => Prepare(Good with { PublishTime = DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture) }));

        Assert.Equal("submission.publish_time", Assert.Single(refused.Violations).Field);
    }

    [Theory]
    [InlineData(2_000, 200_000, true)]
    [InlineData(2_100, 200_000, false)]
    [InlineData(2_000, 200_001, false)]
    public void Prepare_SizeAtTheLimit_Decides(int url, int text, bool isTaken)
    {
        var submission = Good with { Url = "https://example.org/" + new string('u', url), Text = new string('t', text) };

        Assert.Equal(isTaken, Record.Exception(() => Prepare(submission)) is null);
    }

    [Fact]
    public void Prepare_Page_FillsWhatWasNotSent()
    {
        _page = new PageContent
        {
            Title = "Page title",
            Text = "Page text.",
            Authors = ["Page author", new string('a', 300)],
            PublishTime = Now.AddDays(-1),
            LanguageCode = "de",
            CanonicalUrl = "https://www.example.org/own",
            SiteName = "The Page",
        };

        var article = Prepare(new Submission { Url = "https://m.example.org/a", Html = "<html>", Title = "Sent title" });

        Assert.Equal("Sent title", article.Title);
        Assert.Equal("Page text.", article.Text);
        Assert.Equal(["Page author"], article.Authors);
        Assert.Equal(Now.AddDays(-1), article.PublishTime);
        Assert.Equal("de", article.LanguageCode);
        Assert.Equal("https://www.example.org/own", article.Url);
        Assert.Equal("The Page", article.OutletName);
    }

    [Theory]
    [InlineData("https://money.example.org/a", "https://www.example.org/own", true)]
    [InlineData("https://one.blogspot.com/a", "https://two.blogspot.com/own", false)]
    [InlineData("https://one.co.uk/a", "https://two.co.uk/own", false)]
    public void Prepare_PageNamesAnAddress_IsBelievedWithinItsRegisteredName(string url, string named, bool isBelieved)
    {
        _page = new PageContent { Title = "T", Text = "Text.", CanonicalUrl = named };

        Assert.Equal(isBelieved ? named : url, Prepare(new Submission { Url = url, Html = "<html>" }).Url);
    }

    [Theory]
    [InlineData("https://evil.example/own")]
    [InlineData("https://example.org/")]
    [InlineData("not an address")]
    public void Prepare_PageNamesAnotherSiteOrItsFrontPage_IsNotBelieved(string named)
    {
        _page = new PageContent { Title = "T", Text = "Text.", CanonicalUrl = named };

        Assert.Equal("https://example.org/a", Prepare(new Submission { Url = "https://example.org/a", Html = "<html>" }).Url);
    }

    [Fact]
    public void Prepare_PageWithoutText_IsRefused()
    {
        var refused = Assert.Throws<DomainException>(() => Prepare(new Submission { Html = "<html>" }));

        Assert.Equal(["submission.html", "submission.url"], refused.Violations.Select(violation => violation.Field));
    }

    [Fact]
    public void Prepare_PageWithAnAbsurdTime_IsTakenWithoutIt()
    {
        _page = new PageContent { Title = "T", Text = "Text.", PublishTime = DateTimeOffset.UnixEpoch.AddYears(-900) };

        Assert.Null(Prepare(new Submission { Url = "https://example.org/a", Html = "<html>" }).PublishTime);
    }

    [Theory]
    [InlineData("www.example.org", null)]
    [InlineData("Example.org", null)]
    [InlineData("The Star", "The Star")]
    public void Prepare_OutletNamedByItsHost_HasNoName(string sent, string? name)
    {
        Assert.Equal(name, Prepare(Good with { OutletName = sent }).OutletName);
    }

    [Fact]
    public void Prepare_UnreadableField_IsNamedOnce()
    {
        var refused = Assert.Throws<DomainException>(() =>
            Preparer().Prepare(Good with { Text = null }, new FieldViolation("submission.text", "Must be a string.")));

        Assert.Equal("Must be a string.", Assert.Single(refused.Violations).Description);
    }

    private PreparedArticle Prepare(Submission submission) => Preparer().Prepare(submission);

    private ArticlePreparer Preparer() => new(
        UrlCanonicalizer.Default,
        UrlRules.Default,
        WireAgencies.Default,
        new FixedExtractor(_page),
        new FixedDetector(),
        new FakeTimeProvider(Now));

    private sealed class FixedExtractor(PageContent page) : IMainTextExtractor
    {
        public PageContent Extract(string html, string url) => page;
    }

    private sealed class FixedDetector : ILanguageDetector
    {
        public string? Detect(string text) => "xx";
    }
}
