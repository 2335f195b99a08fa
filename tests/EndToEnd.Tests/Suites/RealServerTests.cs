using Newsdesk.LocalHost.Options;
using Newsdesk.Testing.Redis;
using Newsdesk.Testing.Storage;

namespace Newsdesk.EndToEnd.Tests.Suites;

/// <summary>The suite on servers of its operator.</summary>
public sealed class RealServerTests
{
    private const string ConnectionSetting = "--Database:ConnectionString=";

    [Fact]
    public async Task Import_OnPostgresAndRedis_GivesTheSameBytesAndOutlivesRedis()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Postgres);
        using var redis = await RedisServer.StartAsync(RedisKind.Redis);
        await using var expected = await RunningSuite.StartAsync();
        await expected.ImportAsync(RunningSuite.Sample);
        await using var suite = await RunningSuite.StartAsync(new LocalHostOptions
        {
            Postgres = database.Setting[ConnectionSetting.Length..],
            Redis = redis.Configuration,
        });

        await suite.ImportAsync(RunningSuite.Sample);

        var state = await expected.StateAsync();
        SuiteStates.AssertSame(state, await suite.StateAsync());
        redis.Dispose();
        SuiteStates.AssertSame(state, await suite.StateAsync());
    }
}
