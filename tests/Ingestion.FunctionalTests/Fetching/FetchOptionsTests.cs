using Newsdesk.Articles.Fetching;
using Newsdesk.Articles.Options;

namespace Newsdesk.Articles.FunctionalTests.Fetching;

public sealed class FetchOptionsTests
{
    [Fact]
    public void Validate_Defaults_AreGood() => Assert.True(new FetchOptionsValidator().Validate(null, new FetchOptions()).Succeeded);

    [Theory]
    [InlineData("https://newsdesk.example/bot")]
    [InlineData("desk@newsdesk.example")]
    [InlineData("")]
    public void Validate_Contact_IsAnAddress(string contact) => Assert.True(new FetchOptionsValidator().Validate(null, new FetchOptions { Contact = contact }).Succeeded);

    [Fact]
    public void Validate_EverythingWrong_IsToldAtOnce()
    {
        var options = new FetchOptions
        {
            ProductToken = "Newsdesk Bot",
            Contact = "call us) evil",
            MaxRedirects = -1,
            MinDelay = TimeSpan.FromSeconds(-1),
            AllowedRanges = { "10.0.0.0/8", "inside" },
            AllowedPorts = { 8080, 70_000 },
        };

        var failures = new FetchOptionsValidator().Validate(null, options).Failures ?? [];

        var told = string.Join('\n', failures);
        Assert.All(
            [nameof(options.ProductToken), nameof(options.Contact), nameof(options.MaxRedirects), nameof(options.MinDelay), "'inside'", "70000"],
            wrong => Assert.Contains(wrong, told, StringComparison.Ordinal));
        Assert.DoesNotContain("10.0.0.0/8'", told, StringComparison.Ordinal);
    }

    [Fact]
    public void UserAgent_WithoutContact_IsOurNameAlone() => Assert.Equal("NewsdeskBot/1.0", new FetchOptions().UserAgent);
}
