namespace Newsdesk.Articles.Feeds;

/// <summary>A text with its kind.</summary>
/// <param name="Value">As published; markup when the media type says so.</param>
/// <param name="MediaType"><c>text/plain</c>, <c>text/html</c> or <c>application/xhtml+xml</c>.</param>
/// <param name="BaseUrl">What its relative links refer to, or null.</param>
/// <param name="Language">BCP-47 tag, or null.</param>
public sealed record FeedText(string Value, string MediaType, string? BaseUrl, string? Language)
{
    public const string PlainType = "text/plain";
    public const string HtmlType = "text/html";
    public const string XhtmlType = "application/xhtml+xml";

    /// <summary>The text without markup.</summary>
    public string Plain => MediaType == PlainType ? Value : Markup.ToPlain(Value);
}
