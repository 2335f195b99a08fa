using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Newsdesk.Articles.Ports;
using Newsdesk.Articles.Telemetry;

namespace Newsdesk.Articles.FunctionalTests.Sources;

/// <summary>Every decision of a poll is counted.</summary>
public sealed class SourceMetricsTests
{
    [Fact]
    public async Task Polls_AreCountedByHealthAndEntriesByOutcome()
    {
        var web = new ScriptedWeb();
        await using var fixture = await SourceFixture.StartAsync(web: web);
        var counts = new ConcurrentDictionary<string, long>(StringComparer.Ordinal);
        using var listener = Listen(fixture, counts);
        var source = await fixture.CreatePausedAsync();

        web.GiveFeed(FeedText.Full(1, IngestionFixture.Now), "<item><title>No link</title></item>");
        await fixture.PollAsync(source);
        web.GiveFeed(FeedText.Full(1, IngestionFixture.Now, topic: 2), FeedText.Full(3, IngestionFixture.Now));
        await fixture.PollAsync(source);
        await fixture.PollAsync(source);
        web.Give(SourceFixture.FeedUrl, WebOutcome.Failed, 500);
        await fixture.PollAsync(source);

        Assert.Equal((3L, 1L), (counts["newsdesk.ingestion.polls Ok"], counts["newsdesk.ingestion.polls Failing"]));
        Assert.Equal((2L, 1L), (counts["newsdesk.ingestion.entries Created"], counts["newsdesk.ingestion.entries Revised"]));
        Assert.Equal((2L, 1L), (counts["newsdesk.ingestion.entries Known"], counts["newsdesk.ingestion.entries NoLink"]));
    }

    private static MeterListener Listen(SourceFixture fixture, ConcurrentDictionary<string, long> counts)
    {
        // Other tests of this process have meters of the same name.
        var meter = fixture.Service.App.Services.GetRequiredService<IMeterFactory>().Create(IngestionInstrumentation.Name);
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listening) =>
            {
                if (ReferenceEquals(instrument.Meter, meter))
                {
                    listening.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
            counts.AddOrUpdate(tags.Length > 0 ? $"{instrument.Name} {tags[0].Value}" : instrument.Name, value, (_, before) => before + value));
        listener.Start();
        return listener;
    }
}
