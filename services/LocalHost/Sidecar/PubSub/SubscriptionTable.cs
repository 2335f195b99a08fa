using System.Collections.Frozen;

namespace Newsdesk.LocalHost.Sidecar.PubSub;

/// <summary>Who listens to what. An application's entry stays when the application goes away: events wait for it.</summary>
internal sealed class SubscriptionTable : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Subscription[]> _byApp = new(StringComparer.Ordinal);
    private readonly HashSet<string> _awaited = new(StringComparer.Ordinal);
    private volatile FrozenDictionary<string, Subscription[]> _byTopic = FrozenDictionary<string, Subscription[]>.Empty;
    private volatile TaskCompletionSource _complete = Completed();

    /// <summary>Completes when every expected application has told its subscriptions.</summary>
    public Task Complete => _complete.Task;

    public void Expect(string appId)
    {
        lock (_gate)
        {
            if (!_byApp.ContainsKey(appId) && _awaited.Add(appId) && _complete.Task.IsCompleted)
            {
                _complete = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }
    }

    public bool Knows(string appId)
    {
        lock (_gate)
        {
            return _byApp.ContainsKey(appId);
        }
    }

    public Subscription[] Of(string appId)
    {
        lock (_gate)
        {
            return _byApp.GetValueOrDefault(appId, []);
        }
    }

    public Subscription[] For(string topic) => _byTopic.GetValueOrDefault(topic, []);

    /// <summary>The names of applications that have not told their subscriptions yet.</summary>
    public string Awaited()
    {
        lock (_gate)
        {
            return string.Join(", ", _awaited.Order(StringComparer.Ordinal));
        }
    }

    /// <summary>Sets an application's subscriptions; those on a topic it had before keep their state.</summary>
    public void Set(AppChannel app, IEnumerable<Subscription> subscriptions)
    {
        lock (_gate)
        {
            var before = _byApp.GetValueOrDefault(app.AppId, []).ToDictionary(subscription => subscription.Topic, StringComparer.Ordinal);
            _byApp[app.AppId] = [.. subscriptions.Select(subscription => before.GetValueOrDefault(subscription.Topic, subscription))];
            _byTopic = _byApp.Values
                .SelectMany(list => list)
                .GroupBy(subscription => subscription.Topic, StringComparer.Ordinal)
                .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
            _awaited.Remove(app.AppId);
            if (_awaited.Count == 0)
            {
                _complete.TrySetResult();
            }
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            foreach (var subscription in _byApp.Values.SelectMany(list => list))
            {
                subscription.Dispose();
            }
        }
    }

    private static TaskCompletionSource Completed()
    {
        var source = new TaskCompletionSource();
        source.SetResult();
        return source;
    }
}
