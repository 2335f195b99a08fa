using Newsdesk.Kernel.Text;
using Newsdesk.Stories.Members;

namespace Newsdesk.Stories.Documents.Printing;

/// <summary>Points at spans of member articles.</summary>
internal static class EvidenceMaker
{
    public static Evidence Text(MemberArticle article, TextSpan span) => Make(article, ArticlePart.Text, article.Text, span);

    public static Evidence Title(MemberArticle article, TextSpan span) => Make(article, ArticlePart.Title, article.Title, span);

    private static Evidence Make(MemberArticle article, ArticlePart part, string text, TextSpan span) =>
        new(article.Id, article.Revision, part, span, ContentHash.Of(span.Of(text.AsSpan())), article.Outlet.Id, article.Outlet.DisplayName, article.Url);
}
