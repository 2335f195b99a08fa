using Newsdesk.Kernel.Ids;
using Newsdesk.Stories.Assembly;
using Newsdesk.Stories.Clustering;

namespace Newsdesk.Stories.Ports;

/// <summary>What is committed of the membership of stories.</summary>
public interface IMembershipReader
{
    /// <summary>The members among these articles, held or not.</summary>
    Task<IReadOnlyList<StoryMember>> FindMembersAsync(IReadOnlyCollection<ArticleId> articles, CancellationToken cancellationToken);

    /// <summary>Positions at which any of these articles were withdrawn last.</summary>
    Task<IReadOnlyDictionary<ArticleId, long>> FindWithdrawalsAsync(IReadOnlyCollection<ArticleId> articles, CancellationToken cancellationToken);

    Task<StoredStory?> FindStoryAsync(StoryId story, CancellationToken cancellationToken);

    /// <summary>The members that a story holds, as the clusterer keeps them.</summary>
    Task<IReadOnlyList<ClusterMember>> ReadClusterMembersAsync(StoryId story, CancellationToken cancellationToken);
}
