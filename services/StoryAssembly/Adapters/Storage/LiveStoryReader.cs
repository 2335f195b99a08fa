using Dapper;
using Newsdesk.Kernel.Ids;
using Newsdesk.Platform.Storage;
using Newsdesk.Stories.Clustering;

namespace Newsdesk.Stories.Adapters.Storage;

/// <summary>Reads the stories that articles may still join, to start where the last process ended.</summary>
internal sealed class LiveStoryReader(IDatabase database, ClusteringOptions options, StoryFrequencies background)
{
    // A story at a time would be many reads, all of them at once much memory.
    private const int StoriesPerRead = 1_000;

    /// <summary>How far the stories are, and a clusterer that knows them.</summary>
    public Task<(long Position, StoryClusterer Clusterer)> ReadAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(
            async (connection, token) =>
            {
                const string Stories = "SELECT id, founding_sequence, last_sequence FROM stories ORDER BY last_sequence DESC LIMIT @limit";
                var clusterer = new StoryClusterer(options, background);
                var position = await connection.QuerySingleAsync<long>(new CommandDefinition("SELECT position FROM assembly WHERE id = 1", cancellationToken: token));
                var stories = await connection.QueryAsync<(string Id, long Founded, long Last)>(
                    new CommandDefinition(Stories, new { limit = options.MaxLiveStories }, cancellationToken: token));
                foreach (var some in stories.Chunk(StoriesPerRead))
                {
                    var ids = InList.Of(some.Select(story => story.Id));
                    var members = await connection.QueryAsync<MemberRow>(
                        new CommandDefinition($"{StorySql.SelectMembers} WHERE story IN {ids.Sql} AND held = 1", ids.Parameters, cancellationToken: token));
                    var byStory = members.Select(row => row.ToMember()).ToLookup(member => member.Story.Value, member => member.ToClusterMember());
                    foreach (var (id, founded, last) in some)
                    {
                        clusterer.Restore(StoryId.Parse(id), founded, last, byStory[id]);
                    }
                }

                return (position, clusterer);
            },
            cancellationToken);
}
