namespace Newsdesk.Articles.Feeds;

/// <summary>What a scanner stands at.</summary>
internal enum TagKind
{
    Text,
    Data,
    Start,
    End,
}
