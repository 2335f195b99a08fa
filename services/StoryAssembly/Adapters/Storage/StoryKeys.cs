using Dapper;
using Newsdesk.Kernel.Ids;
using Newsdesk.Platform.Storage;
using Newsdesk.Stories.Assembly;
using Newsdesk.Stories.Mapping;
using Newsdesk.Stories.Ranking;

namespace Newsdesk.Stories.Adapters.Storage;

/// <summary>What stories are found by.</summary>
internal static class StoryKeys
{
    public static string OfWord(string term) => $"words/{term}";

    /// <summary>An empty story is found by nothing.</summary>
    public static async Task ReplaceAsync(IWriteSession session, StorySummary summary, IEnumerable<string> headlineTerms, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync("DELETE FROM story_keys WHERE story = @story", new { story = summary.Id.Value }, cancellationToken);
        if (summary.State is not StoryState.Active)
        {
            return;
        }

        string[] keys =
        [
            .. summary.Subjects.Select(subject => subject.TopicName),
            .. summary.Outlets.Select(outlet => outlet.Name),
            .. headlineTerms.Select(OfWord),
        ];
        var parameters = new DynamicParameters(new { story = summary.Id.Value });
        for (var i = 0; i < keys.Length; i++)
        {
            parameters.Add($"k{i}", keys[i]);
        }

        var rows = string.Join(", ", Enumerable.Range(0, keys.Length).Select(i => $"(@k{i}, @story)"));
        if (keys.Length > 0)
        {
            await session.ExecuteAsync($"INSERT INTO story_keys (find_key, story) VALUES {rows}", parameters, cancellationToken);
        }
    }
}
