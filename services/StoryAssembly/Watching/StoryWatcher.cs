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

    /// <summary>The position that a token stands for; without a token, now.</summary>
    public async Task<long> BeginAsync(string resumeToken, CancellationToken cancellationToken)
    {
        var range = await publications.ReadRangeAsync(cancellationToken);
        return ResumeToken.Read(resumeToken, range) ?? range.Last;
    }

    /// <summary>Everything that is published after a position.</summary>
    /// <param name="story">Only of this story; null for all.</param>
    /// <param name="after">The position.</param>
    /// <param name="cancellationToken">Ends the watch.</param>
    public async IAsyncEnumerable<StoryChange> FollowAsync(StoryId? story, long after, [EnumeratorCancellation] CancellationToken cancellationToken)
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
