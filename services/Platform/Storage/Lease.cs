using Newsdesk.Platform.Storage.Engines;

namespace Newsdesk.Platform.Storage;

/// <summary>The right to do some work alone among the replicas that share a database. Without a shared database it is always held.</summary>
internal sealed class Lease(string name, string owner, TimeSpan time, IDatabase database, IDatabaseEngine engine, TimeProvider clock)
{
    private const string Take = """
        INSERT INTO leases (name, owner, expire_time) VALUES (@name, @owner, @expireTime)
        ON CONFLICT (name) DO UPDATE SET owner = excluded.owner, expire_time = excluded.expire_time
        WHERE leases.owner = excluded.owner OR leases.expire_time < @now
        """;

    private bool _held;
    private DateTimeOffset _askTime = DateTimeOffset.MinValue;

    /// <summary>How often a holder asks again while it works, so that it loses its lease only when it is silent three times.</summary>
    public TimeSpan RenewInterval => time / 4;

    /// <summary>Takes or renews the lease. False while another replica holds it.</summary>
    public async Task<bool> HoldAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (!engine.IsShared || now < _askTime)
        {
            return _held || !engine.IsShared;
        }

        var parameters = new { name, owner, expireTime = (now + time).ToUnixMicroseconds(), now = now.ToUnixMicroseconds() };
        _held = false;
        var taken = await database.WriteAsync((session, token) => session.ExecuteAsync(Take, parameters, token), cancellationToken) == 1;
        // The answer of a busy writer may come when the lease is over.
        _held = taken && clock.GetUtcNow() < now + time;
        _askTime = now + RenewInterval;
        return _held;
    }
}
