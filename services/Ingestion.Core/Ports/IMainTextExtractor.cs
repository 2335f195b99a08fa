namespace Newsdesk.Articles.Ports;

/// <summary>Takes the article out of a web page.</summary>
public interface IMainTextExtractor
{
    /// <summary>What the page says of itself and its main text; fields that it does not tell are null or empty. Never throws for what the page holds.</summary>
    PageContent Extract(string html, string url);
}
