using Google.Protobuf.WellKnownTypes;
using Newsdesk.Articles.Sources;
using Newsdesk.Kernel.Ids;

namespace Newsdesk.Articles.Api;

/// <summary>Translates sources and polls into the contract.</summary>
internal static class SourceMapping
{
    extension(Source source)
    {
        public V1.Source ToProto() => new()
        {
            Name = source.Id.Name,
            DisplayName = source.Settings.DisplayName,
            Url = source.Settings.Url,
            Outlet = source.Settings.Outlet?.Name ?? "",
            Paused = source.Settings.IsPaused,
            MinIntervalDuration = Duration.FromTimeSpan(source.Settings.MinInterval),
            MaxIntervalDuration = Duration.FromTimeSpan(source.Settings.MaxInterval),
            Health = source.Progress.Health.ToProto(),
            HealthReason = source.Progress.HealthReason,
            PollTime = source.Progress.PollTime is { } polled ? Timestamp.FromDateTimeOffset(polled) : null,
            NextPollTime = source.Settings.IsPaused ? null : Timestamp.FromDateTimeOffset(source.Progress.NextPollTime),
            PollCount = source.Progress.PollCount,
            FailureCount = source.Progress.FailureCount,
            ArticleCount = source.Progress.ArticleCount,
            CreateTime = Timestamp.FromDateTimeOffset(source.CreateTime),
            UpdateTime = Timestamp.FromDateTimeOffset(source.UpdateTime),
            Etag = source.Etag,
        };
    }

    extension(SourcePoll poll)
    {
        public V1.SourcePoll ToProto() => new()
        {
            Name = FormattableString.Invariant($"{poll.Source.Name}/polls/{poll.Number}"),
            StartTime = Timestamp.FromDateTimeOffset(poll.StartTime),
            ElapsedDuration = Duration.FromTimeSpan(poll.Elapsed),
            Health = poll.Health.ToProto(),
            HealthReason = poll.HealthReason,
            HttpStatusCode = poll.StatusCode,
            ReceivedBytes = poll.ReceivedBytes,
            EntryCount = poll.EntryCount,
            ArticleCount = poll.ArticleCount,
        };
    }

    extension(SourceHealth health)
    {
        public V1.Source.Types.Health ToProto() => health switch
        {
            SourceHealth.Ok => V1.Source.Types.Health.Ok,
            SourceHealth.NotModified => V1.Source.Types.Health.NotModified,
            SourceHealth.Empty => V1.Source.Types.Health.Empty,
            SourceHealth.Failing => V1.Source.Types.Health.Failing,
            SourceHealth.Blocked => V1.Source.Types.Health.Blocked,
            _ => V1.Source.Types.Health.Unspecified,
        };
    }
}
