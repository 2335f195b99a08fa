using System.Text.RegularExpressions;

namespace Newsdesk.Architecture.Tests.Kubernetes;

/// <summary>The broker's trimmer deletes events: these tests hold it to those that nobody needs any more.</summary>
public sealed partial class BrokerTests
{
    private const string Topic = "article-withdrawn";

    [GeneratedRegex(@"^\d+-\d+$", RegexOptions.NonBacktracking)]
    private static partial Regex EntryId { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Trim_WhenAGroupDoesNotExistYet_RemovesNothing()
    {
        await using var broker = await BrokerProcess.StartAsync("64mb", Cancellation);
        await PublishAsync(broker, 3);
        await AcknowledgeAsync(broker, "entity", 3);

        Assert.Equal(["0"], await TrimAsync(broker));
        Assert.Equal(["3"], await broker.SendAsync("dapr-pubsub", "XLEN", Topic));
    }

    [Fact]
    public async Task Trim_WhenAGroupHasYetToAcknowledgeAnEvent_KeepsItAndAllAfter()
    {
        await using var broker = await BrokerProcess.StartAsync("64mb", Cancellation);
        await PublishAsync(broker, 5);
        await AcknowledgeAsync(broker, "entity", 5);
        await AcknowledgeAsync(broker, "story-assembly", 1);
        await ReadAsync(broker, "story-assembly", 1);
        await AcknowledgeAsync(broker, "story-assembly", 2);

        Assert.Equal(["1"], await TrimAsync(broker));
        Assert.Equal(["4"], await broker.SendAsync("dapr-pubsub", "XLEN", Topic));
    }

    [Fact]
    public async Task Trim_WhenAGroupHasYetToReadEvents_KeepsThem()
    {
        await using var broker = await BrokerProcess.StartAsync("64mb", Cancellation);
        await PublishAsync(broker, 5);
        await AcknowledgeAsync(broker, "story-assembly", 5);
        await AcknowledgeAsync(broker, "entity", 2);

        await TrimAsync(broker);

        Assert.Equal(3, (await ReadAsync(broker, "entity", 5)).Length);
    }

    [Fact]
    public async Task Trim_WhenMemoryIsFull_MakesRoomForWhatWasRefused()
    {
        await using var broker = await BrokerProcess.StartAsync("8mb", Cancellation);
        var payload = new string('x', 100_000);
        var published = 0;
        while (!(await broker.SendAsync("dapr-pubsub", "XADD", Topic, "*", "data", payload))[0].StartsWith("OOM", StringComparison.Ordinal))
        {
            published++;
            Assert.InRange(published, 0, 100);
        }

        await AcknowledgeAsync(broker, "entity", published);
        await AcknowledgeAsync(broker, "story-assembly", published);
        await TrimAsync(broker);

        Assert.Matches(EntryId, (await broker.SendAsync("dapr-pubsub", "XADD", Topic, "*", "data", payload))[0]);
    }

    [Fact]
    public async Task Redrive_OfDeadLetters_PutsThemBackOnTheirTopicInOrder()
    {
        await using var broker = await BrokerProcess.StartAsync("64mb", Cancellation);
        await broker.SendAsync("dapr-pubsub", "XADD", $"{Topic}-dead", "*", "data", "first");
        await broker.SendAsync("dapr-pubsub", "XADD", $"{Topic}-dead", "*", "data", "second");

        Assert.Equal(["2"], await broker.RunAsync("admin", "redrive.lua", [$"{Topic}-dead", Topic], "100"));
        Assert.Equal(["0"], await broker.SendAsync("admin", "XLEN", $"{Topic}-dead"));
        Assert.Equal(["first", "second"], (await broker.SendAsync("admin", "XRANGE", Topic, "-", "+")).Where(line => line is "first" or "second"));
    }

    [Theory]
    [InlineData("default", "XLEN", Topic)]
    [InlineData("dapr-pubsub", "XTRIM", Topic, "MAXLEN", "0")]
    [InlineData("dapr-pubsub", "XGROUP", "DESTROY", Topic, "entity")]
    [InlineData("dapr-pubsub", "FLUSHALL")]
    [InlineData("dapr-pubsub", "XADD", "other", "*", "data", "x")]
    [InlineData("trim", "XADD", Topic, "*", "data", "x")]
    public async Task Users_BeyondTheirRights_AreRefused(string user, params string[] command)
    {
        await using var broker = await BrokerProcess.StartAsync("64mb", Cancellation);

        Assert.StartsWith("NOPERM", (await broker.SendAsync(user, command))[0], StringComparison.Ordinal);
    }

    private static Task<string[]> TrimAsync(BrokerProcess broker) => broker.RunAsync("trim", "trim.lua", [Topic], "entity", "story-assembly");

    private static async Task PublishAsync(BrokerProcess broker, int count)
    {
        for (var i = 0; i < count; i++)
        {
            await broker.SendAsync("dapr-pubsub", "XADD", Topic, "*", "data", $"{i}");
        }
    }

    private static async Task AcknowledgeAsync(BrokerProcess broker, string group, int count) =>
        await broker.SendAsync("dapr-pubsub", ["XACK", Topic, group, .. await ReadAsync(broker, group, count)]);

    /// <summary>Reads as daprd does: the group begins at the stream's start, and group and consumer are the app id.</summary>
    private static async Task<string[]> ReadAsync(BrokerProcess broker, string group, int count)
    {
        await broker.SendAsync("dapr-pubsub", "XGROUP", "CREATE", Topic, group, "0");
        var lines = await broker.SendAsync("dapr-pubsub", "XREADGROUP", "GROUP", group, group, "COUNT", $"{count}", "STREAMS", Topic, ">");
        return [.. lines.Where(line => EntryId.IsMatch(line))];
    }
}
