using Newsdesk.Platform.Errors;

namespace Newsdesk.Platform.UnitTests.Errors;

public sealed class ErrorDomainsTests
{
    [Theory]
    [InlineData("/newsdesk.articles.v1.ArticleService/GetArticle", "articles.newsdesk")]
    [InlineData("/newsdesk.stories.v1.StoryEditorService/MergeStories", "stories.newsdesk")]
    [InlineData("/dapr.proto.runtime.v1.AppCallback/OnTopicEvent", "newsdesk")]
    [InlineData("/", "newsdesk")]
    [InlineData("", "newsdesk")]
    public void Of_Method_IsItsPackage(string method, string expected) => Assert.Equal(expected, ErrorDomains.Of(method));
}
