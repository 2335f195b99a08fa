using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Newsdesk.LocalHost.Sidecar.PubSub;

namespace Newsdesk.LocalHost.Sidecar.Faults;

/// <summary>Decides which events a <see cref="FaultPlan"/> strikes, from the seed and the event's id alone. Each fault strikes an event once.</summary>
internal sealed class FaultDice(FaultPlan plan)
{
    private readonly ConcurrentDictionary<string, byte> _struck = new(StringComparer.Ordinal);

    /// <summary>How long an event stands aside when no other comes by.</summary>
    public TimeSpan LongestAside => plan.LongestDelay;

    public bool Refuses(TopicMessage message) => StrikesOnce(plan.Refuse, "refuse", "", message);

    public bool Drops(Subscription subscription, TopicMessage message) => StrikesOnce(plan.Drop, "drop", subscription.App.AppId, message);

    public bool Duplicates(Subscription subscription, TopicMessage message) => StrikesOnce(plan.Duplicate, "duplicate", subscription.App.AppId, message);

    public bool StandsAside(Subscription subscription, TopicMessage message) => StrikesOnce(plan.Reorder, "reorder", subscription.App.AppId, message);

    public TimeSpan DelayOf(Subscription subscription, TopicMessage message) => StrikesOnce(plan.Delay, "delay", subscription.App.AppId, message)
        ? plan.LongestDelay * Roll("length", subscription.App.AppId, message)
        : TimeSpan.Zero;

    private bool StrikesOnce(double share, string fault, string appId, TopicMessage message) =>
        share > 0 && Roll(fault, appId, message) < share && _struck.TryAdd($"{fault}|{appId}|{message.Topic}|{message.Id}", 0);

    /// <summary>A number in [0, 1) that depends on the arguments and the seed only.</summary>
    private double Roll(string fault, string appId, TopicMessage message)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{plan.Seed}|{fault}|{appId}|{message.Topic}|{message.Id}"));
        return (BinaryPrimitives.ReadUInt64BigEndian(hash) >> 11) * (1.0 / (1UL << 53));
    }
}
