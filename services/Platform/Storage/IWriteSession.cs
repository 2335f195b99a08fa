using System.Data.Common;
using Newsdesk.Platform.Messaging;

namespace Newsdesk.Platform.Storage;

/// <summary>What one piece of work may do inside the writer's transaction. Valid until the work returns.</summary>
public interface IWriteSession
{
    DbConnection Connection { get; }

    /// <summary>The transaction to pass to every command.</summary>
    DbTransaction Transaction { get; }

    /// <summary>Takes the next number of a counter, from 1. Gap-free in commit order: it is given back when the work is undone.</summary>
    Task<long> NextAsync(string counter, CancellationToken cancellationToken);

    /// <summary>Puts an event in the outbox; it is published after the commit, at least once.</summary>
    Task PublishAsync(OutboxEvent outboxEvent, CancellationToken cancellationToken);

    /// <summary>Puts events in the outbox in this order.</summary>
    Task PublishAllAsync(IReadOnlyList<OutboxEvent> outboxEvents, CancellationToken cancellationToken);

    /// <summary>Records an event as handled. False when it was handled before: then change nothing.</summary>
    Task<bool> FirstTimeAsync(string inboxId, CancellationToken cancellationToken);
}
