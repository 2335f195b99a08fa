using Microsoft.Extensions.Logging.Abstractions;
using Newsdesk.LocalHost;
using Newsdesk.LocalHost.Redis;
using StackExchange.Redis;

namespace Newsdesk.EndToEnd.Tests.Redis;

/// <summary>The embedded Redis server.</summary>
public sealed class EmbeddedRedisTests
{
    [Fact]
    public async Task Start_KeepsValues()
    {
        using var server = RedisServer.StartEmbedded($"127.0.0.1:{Ports.Free(1)[0]}", NullLoggerFactory.Instance);
        await using var connection = await ConnectionMultiplexer.ConnectAsync(server.Configuration);
        var database = connection.GetDatabase();
        var value = new byte[300_000];
        value[299_999] = 7;

        await database.StringSetAsync("key", value, TimeSpan.FromMinutes(1));

        Assert.Equal(value, (byte[]?)await database.StringGetAsync("key"));
        Assert.True(server.IsEmbedded);
    }

    [Fact]
    public async Task Connect_NobodyThere_IsOneSentenceWithoutThePassword()
    {
        var failure = await Assert.ThrowsAsync<LocalHostException>(() => RedisServer.ConnectAsync("127.0.0.1:1,password=secret"));

        Assert.Equal("The Redis server 127.0.0.1:1 of --redis cannot be reached.", failure.Message);
    }
}
