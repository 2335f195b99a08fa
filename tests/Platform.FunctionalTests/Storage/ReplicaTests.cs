using System.Globalization;
using Dapper;
using Newsdesk.Platform.FunctionalTests.Probe;
using Newsdesk.Platform.Storage;
using Newsdesk.Testing;
using Newsdesk.Testing.Storage;

namespace Newsdesk.Platform.FunctionalTests.Storage;

/// <summary>Two replicas of a service on one PostgreSQL database.</summary>
public sealed class ReplicaTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WriteAsync_ReplicasTakeCountersInOppositeOrder_NeitherIsUndone()
    {
        await using var one = await ServiceFixture.StartAsync(ProbeHost.Build, DatabaseKind.Postgres);
        await using var two = await ServiceFixture.StartAsync(ProbeHost.Build, settings: one.Database.Setting);
        var oneBegun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var twoBegun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        var first = one.Store.WriteAsync(
            async (session, token) =>
            {
                await session.NextAsync("a", token);
                oneBegun.SetResult();
                // The other is in the middle of its work, or kept from beginning it.
                await Eventually.TrueAsync(async () => twoBegun.Task.IsCompleted || await SomebodyWaitsAsync(one));
                return await session.NextAsync("b", token);
            },
            Cancellation);
        await oneBegun.Task.WaitAsync(Cancellation);
        var second = two.Store.WriteAsync(
            async (session, token) =>
            {
                await session.NextAsync("b", token);
                twoBegun.SetResult();
                return await session.NextAsync("a", token);
            },
            Cancellation);

        var numbers = await Task.WhenAll(first, second);
        Assert.Equal([1, 2], numbers);
    }

    [Fact]
    public async Task WriteAsync_ReplicasWriteBesideEachOther_NumbersHaveNoGapAndNoRepetition()
    {
        const int Writes = 150;
        await using var one = await ServiceFixture.StartAsync(ProbeHost.Build, DatabaseKind.Postgres, settings: "--Database:MaxGroup=8");
        await using var two = await ServiceFixture.StartAsync(ProbeHost.Build, settings: [one.Database.Setting, "--Database:MaxGroup=8"]);

        // Every seventh is undone, and gives its numbers back.
        var taken = await Task.WhenAll(Enumerable.Range(0, Writes).SelectMany(i => (Task<long>[])
        [
            TakeAsync(one.Store, $"one-{i}", ["notes", "other"], fails: i % 7 == 3),
            TakeAsync(two.Store, $"two-{i}", ["other", "notes"], fails: i % 7 == 5),
        ]));

        var numbers = taken.Where(number => number > 0).Order().ToList();
        Assert.Equal(Enumerable.Range(1, numbers.Count).Select(number => (long)number), numbers);
        var stored = await one.Store.ReadAsync((connection, _) => connection.QueryAsync<long>("SELECT number FROM notes ORDER BY number"), Cancellation);
        Assert.Equal(numbers, stored);
    }

    private static async Task<long> TakeAsync(IDatabase store, string id, string[] counters, bool fails)
    {
        try
        {
            return await store.WriteAsync(
                async (session, token) =>
                {
                    Dictionary<string, long> numbers = [];
                    foreach (var counter in counters)
                    {
                        numbers[counter] = await session.NextAsync(counter, token);
                    }

                    var number = numbers["notes"];
                    await session.ExecuteAsync("INSERT INTO notes (id, number) VALUES (@id, @number)", new { id, number }, token);
                    return fails ? throw new FormatException(number.ToString(CultureInfo.InvariantCulture)) : number;
                },
                Cancellation);
        }
        catch (FormatException)
        {
            return 0;
        }
    }

    private static Task<bool> SomebodyWaitsAsync(ServiceFixture service) => service.Store.ReadAsync(
        (connection, _) => connection.ExecuteScalarAsync<bool>(
            "SELECT EXISTS (SELECT 1 FROM pg_locks JOIN pg_database ON pg_database.oid = pg_locks.database WHERE NOT granted AND datname = current_database())"),
        Cancellation);
}
