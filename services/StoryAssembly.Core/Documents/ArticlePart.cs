namespace Newsdesk.Stories.Documents;

/// <summary>The part of an article that the positions of an evidence count in.</summary>
public enum ArticlePart
{
    Unspecified = 0,
    Title,
    Text,
}
