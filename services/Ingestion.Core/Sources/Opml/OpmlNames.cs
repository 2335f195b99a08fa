namespace Newsdesk.Articles.Sources.Opml;

/// <summary>Names in OPML 2.0, and of our own attributes in it: what other readers have no word for.</summary>
internal static class OpmlNames
{
    public const string Outline = "outline";
    public const string Text = "text";
    public const string Title = "title";
    public const string Type = "type";
    public const string XmlUrl = "xmlUrl";

    public const string Prefix = "newsdesk";
    public const string Namespace = "urn:newsdesk:opml";
    public const string Source = "source";
    public const string Outlet = "outlet";
    public const string Paused = "paused";
    public const string MinInterval = "minInterval";
    public const string MaxInterval = "maxInterval";
}
