using Newsdesk.Articles.Ports;
using Newsdesk.Articles.Sources;
using Newsdesk.Articles.Sources.Polling;
using Newsdesk.Kernel.Errors;
using Newsdesk.Kernel.Ids;

namespace Newsdesk.Articles.Polling;

/// <summary>Polls a source at a caller's word.</summary>
internal sealed class PollDesk(ISourceQueue queue, PollRuns runs, PollOptions options, TimeProvider clock)
{
    /// <summary>The poll, once its result is stored. It goes on when the caller leaves.</summary>
    /// <exception cref="DomainException">There is no such source, it is being polled or blocked, or its server asked to be left alone.</exception>
    public async Task<SourcePoll> PollNowAsync(SourceId id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var lease = await queue.LeaseAsync(id, now, options.LeaseTime, source => Check(source, now), cancellationToken) ?? throw BeingPolled(id);
        return await runs.Start(lease).WaitAsync(cancellationToken) ?? throw BrokenOff(id);
    }

    private static void Check(Source source, DateTimeOffset now)
    {
        if (source.Progress.Health is SourceHealth.Blocked)
        {
            throw DomainException.Precondition("SOURCE_BLOCKED", source.Id, $"is blocked until {source.Progress.NextPollTime:u}: {source.Progress.HealthReason.TrimEnd('.')}");
        }

        if (source.Progress.RestUntil is { } rest && rest > now)
        {
            throw new DomainException(DomainErrorKind.Exhausted, "SOURCE_RESTING", $"The server of '{source.Id.Name}' asked to be left alone until {rest:u}.")
            {
                RetryAfter = rest - now,
                Metadata = new Dictionary<string, string> { [SourceId.Noun] = source.Id.Name },
            };
        }
    }

    private static DomainException BeingPolled(SourceId id) => DomainException.Precondition("SOURCE_BEING_POLLED", id, "is being polled");

    private static DomainException BrokenOff(SourceId id) =>
        new(DomainErrorKind.Unavailable, "SOURCE_POLL_BROKEN_OFF", $"The poll of '{id.Name}' was broken off; it will be repeated.")
        {
            Metadata = new Dictionary<string, string> { [SourceId.Noun] = id.Name },
        };
}
