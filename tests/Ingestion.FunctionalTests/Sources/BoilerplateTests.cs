using Newsdesk.Testing.Storage;

namespace Newsdesk.Articles.FunctionalTests.Sources;

/// <summary>What the pages of a source carry beside every article.</summary>
public sealed class BoilerplateTests
{
    private const string Note = "Those who live by the river have read this paper since the year of the great flood, and they still do.";

    private readonly ScriptedWeb _web = new();

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task LineThatEndsEveryPage_IsTakenOffOnceItIsLearned(DatabaseKind kind)
    {
        await using var fixture = await SourceFixture.StartAsync(kind, _web);
        var source = await fixture.CreatePausedAsync();
        GiveStories(1, 6);
        await fixture.PollAsync(source);
        GiveStories(7, 8);
        await fixture.PollAsync(source);
        GiveStories(9, 9);
        await fixture.PollAsync(source);

        var articles = await fixture.ArticlesAsync(source);
        var texts = await Task.WhenAll(articles.Select(async article => (article.Url, (await fixture.Articles.GetArticleAsync(
            new V1.GetArticleRequest { Name = article.Name }, cancellationToken: TestContext.Current.CancellationToken)).Text)));

        Assert.Equal(9, texts.Length);
        Assert.All(texts, one => Assert.Equal(NumberOf(one.Url) <= 6, one.Text.EndsWith(Note, StringComparison.Ordinal)));
        Assert.All(texts, one => Assert.Contains(Texts.Of(NumberOf(one.Url), 60), one.Text, StringComparison.Ordinal));
    }

    private static string UrlOf(int number) => $"https://www.example.org/story/{number}";

    private static int NumberOf(string url) => int.Parse(url.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);

    private void GiveStories(int first, int last)
    {
        foreach (var number in Enumerable.Range(first, last - first + 1))
        {
            _web.Give(UrlOf(number), $"<html><body><article><h1>Story number {number} of the day</h1><p>{Texts.Of(number, 60)}</p><p>{Texts.Of(number + 1000, 60)}</p><p>{Note}</p></article></body></html>", "text/html; charset=utf-8");
        }

        _web.GiveFeed(Enumerable.Range(first, last - first + 1).Select(number => FeedText.Teaser(UrlOf(number), $"Story number {number} of the day", IngestionFixture.Now.AddMinutes(number - 60))));
    }
}
