using System.Data.Common;
using Dapper;
using Google.Protobuf;
using Newsdesk.Platform.Messaging;

namespace Newsdesk.Platform.Storage;

/// <summary>The transaction of one group, lent to its works one after the other.</summary>
internal sealed class WriteSession(DbConnection connection, DbTransaction transaction, TimeProvider clock) : IWriteSession
{
    private const string OutboxCounter = "outbox";

    private readonly Dictionary<string, long> _counters = new(StringComparer.Ordinal);
    private readonly Stack<(string Counter, long? Before)> _undo = [];
    private readonly List<string> _topics = [];
    private int _topicsBefore;
    private string? _traceParent;

    public DbConnection Connection => connection;

    public DbTransaction Transaction => transaction;

    /// <summary>Topics that got events, each as often as it got one.</summary>
    public IReadOnlyList<string> PublishedTopics => _topics;

    /// <summary>From here on, what is done can be undone together.</summary>
    public void Begin(WriteWork work)
    {
        _undo.Clear();
        _topicsBefore = _topics.Count;
        _traceParent = work.TraceParent;
    }

    /// <summary>Forgets what the current work took; the database has forgotten it already.</summary>
    public void Undo()
    {
        while (_undo.TryPop(out var entry))
        {
            if (entry.Before is { } before)
            {
                _counters[entry.Counter] = before;
            }
            else
            {
                _counters.Remove(entry.Counter);
            }
        }

        _topics.RemoveRange(_topicsBefore, _topics.Count - _topicsBefore);
    }

    public async Task<long> NextAsync(string counter, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(counter);
        long? before = _counters.TryGetValue(counter, out var value) ? value : null;
        var next = (before ?? await LockCounterAsync(counter, cancellationToken)) + 1;
        _undo.Push((counter, before));
        return _counters[counter] = next;
    }

    public Task PublishAsync(OutboxEvent outboxEvent, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(outboxEvent);
        return PublishAllAsync([outboxEvent], cancellationToken);
    }

    public async Task PublishAllAsync(IReadOnlyList<OutboxEvent> outboxEvents, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(outboxEvents);
        var rows = new List<object?[]>(outboxEvents.Count);
        foreach (var one in outboxEvents)
        {
            var position = await NextAsync(OutboxCounter, cancellationToken);
            rows.Add([position, one.Topic, one.Id, one.Payload.Descriptor.FullName, one.Payload.ToByteArray(), _traceParent]);
        }

        await this.ExecuteAllAsync("INSERT INTO outbox (position, topic, id, type, data, trace_parent) VALUES ($1, $2, $3, $4, $5, $6)", rows, cancellationToken);
        _topics.AddRange(outboxEvents.Select(one => one.Topic));
    }

    public async Task<bool> FirstTimeAsync(string inboxId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(inboxId);
        return await this.ExecuteAsync(
            "INSERT INTO inbox (id, handle_time) VALUES (@inboxId, @now) ON CONFLICT (id) DO NOTHING",
            new { inboxId, now = clock.GetUtcNow().ToUnixMicroseconds() },
            cancellationToken) == 1;
    }

    /// <summary>Writes the counters back, once for the whole group.</summary>
    public async Task SaveCountersAsync(CancellationToken cancellationToken)
    {
        foreach (var (name, value) in _counters)
        {
            await this.ExecuteAsync("UPDATE counters SET value = @value WHERE name = @name", new { name, value }, cancellationToken);
        }
    }

    // The update that changes nothing takes the row's lock, so that numbers are in commit order also between processes.
    private Task<long> LockCounterAsync(string name, CancellationToken cancellationToken) =>
        connection.QuerySingleAsync<long>(new CommandDefinition(
            "INSERT INTO counters (name, value) VALUES (@name, 0) ON CONFLICT (name) DO UPDATE SET value = counters.value RETURNING value",
            new { name },
            transaction,
            cancellationToken: cancellationToken));
}
