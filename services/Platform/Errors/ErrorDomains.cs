namespace Newsdesk.Platform.Errors;

/// <summary>The <c>domain</c> of an ErrorInfo: who speaks, for example <c>articles.newsdesk</c>.</summary>
internal static class ErrorDomains
{
    private const string Suite = "newsdesk";

    /// <param name="method">Path of the call, for example <c>/newsdesk.articles.v1.ArticleService/GetArticle</c>.</param>
    public static string Of(string method) =>
        method.TrimStart('/').Split('.') is [Suite, var package, ..] ? $"{package}.{Suite}" : Suite;
}
