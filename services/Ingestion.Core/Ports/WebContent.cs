namespace Newsdesk.Articles.Ports;

/// <summary>What kind of document is asked for: decides the accepted types and the limit of size.</summary>
public enum WebContent
{
    Feed,
    Page,
}
