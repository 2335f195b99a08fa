using Newsdesk.Kernel.Ids;

namespace Newsdesk.Articles.Copies;

/// <summary>The member of a family that the others are copies of.</summary>
public sealed record FamilyOrigin(ArticleId Article, OriginRank Rank)
{
    public static FamilyOrigin Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var credit = article.IsAgencyOwn ? WireCredit.Own : article.WireAgency is not null ? WireCredit.Printed : WireCredit.None;
        return new FamilyOrigin(article.Id, new OriginRank(credit, article.PublishTime, article.FirstSequence));
    }
}
