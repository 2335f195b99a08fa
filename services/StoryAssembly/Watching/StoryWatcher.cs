using System.Runtime.CompilerServices;
using Newsdesk.Kernel.Errors;
using Newsdesk.Kernel.Ids;
using Newsdesk.Stories.Adapters.Storage;
using Newsdesk.Stories.Pipeline;
using Newsdesk.Stories.V1;

namespace Newsdesk.Stories.Watching;

/// <summary>Follows what is published, from any point that is still kept, without a gap and without an end.</summary>
internal sealed class StoryWatcher(PublicationStore publications, PublicationSignal signal, ChangeReader changes, IHostApplicationLifetime lifetime)
{
    private const int RowsPerRead = 100;

    /// <summary>All stories, from now or after the token.</summary>
    public async IAsyncEnumerable<StoryChange> WatchAsync(string resumeToken, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var range = await publications.ReadRangeAsync(cancellationToken);
        var after = ResumeToken.Read(resumeToken, range) ?? range.Last;
        await foreach (var change in FollowAsync(null, after, cancellationToken))
        {
            yield return change;
        }
    }

    /// <summary>One story: as it is, then what changes; or what changed after the token.</summary>
    public async IAsyncEnumerable<StoryChange> WatchAsync(
        StoryId story,
        Story current,
        string resumeToken,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var range = await publications.ReadRangeAsync(cancellationToken);
        var token = ResumeToken.Read(resumeToken, range);
        if (token is null)
        {
            yield return new StoryChange { Story = current, ResumeToken = ResumeToken.Write(range.Last) };
        }

        await foreach (var change in FollowAsync(story, token ?? range.Last, cancellationToken))
        {
            if (token is not null || change.Story.Revision > current.Revision)
            {
                yield return change;
            }
        }
    }

    private async IAsyncEnumerable<StoryChange> FollowAsync(StoryId? story, long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            var next = signal.Next;
            var rows = await publications.ReadAsync(story, after, RowsPerRead, cancellationToken);
            foreach (var row in rows)
            {
                yield return await changes.ReadAsync(row, cancellationToken);
                after = row.Position;
            }

            if (rows.Count < RowsPerRead)
            {
                await WaitAsync(next, cancellationToken);
            }
        }
    }

    private async Task WaitAsync(Task next, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        try
        {
            await next.WaitAsync(ending.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DomainException(DomainErrorKind.Unavailable, ErrorReasons.DependencyUnavailable, "The service is stopping; watch again from the last token.");
        }
    }
}
