using Newsdesk.Articles.Sources;
using Newsdesk.Articles.Sources.Polling;
using Newsdesk.Kernel.Ids;

namespace Newsdesk.Articles.UnitTests.Sources;

/// <summary>Sources and findings for tests.</summary>
internal static class Sample
{
    public const string Url = "https://www.example.org/feed.xml";

    public static readonly DateTimeOffset Now = new(2018, 2, 10, 12, 0, 0, TimeSpan.Zero);

    public static SourceSettings Settings { get; } = new() { Url = Url };

    public static Source Source(SourceProgress? progress = null, SourceSettings? settings = null) => new()
    {
        Id = ResourceIds.Parse<SourceId>("example"),
        Settings = settings ?? Settings,
        Progress = progress ?? SourceProgress.Start(Now),
        CreateTime = Now,
        UpdateTime = Now,
    };

    public static PollFinding Finding(SourceHealth health) => new() { Health = health, Reason = "Because.", StartTime = Now };
}
