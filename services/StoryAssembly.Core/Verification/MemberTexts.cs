using Newsdesk.Kernel.Ids;
using Newsdesk.Stories.Members;

namespace Newsdesk.Stories.Verification;

/// <summary>The texts of a story's members at the revisions that the story holds.</summary>
public sealed class MemberTexts : IRevisionTexts
{
    private readonly Dictionary<(ArticleId Article, int Revision), RevisionText> _texts = [];

    public MemberTexts(IEnumerable<MemberArticle> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        foreach (var member in members)
        {
            _texts[(member.Id, member.Revision)] = new RevisionText
            {
                Article = member.Id,
                Revision = member.Revision,
                Title = member.Title,
                Text = member.Text,
                Url = member.Url,
                Outlet = member.Outlet.Id,
                OutletDisplayName = member.Outlet.DisplayName,
                PublishTime = member.PublishTime,
            };
        }
    }

    public RevisionText? Find(ArticleId article, int revision) => _texts.GetValueOrDefault((article, revision));
}
