namespace Newsdesk.LocalHost.Sidecar.PubSub;

/// <summary>How often a subscriber failed an event, and the timestamp before which it is not tried again. They outlive a single publish.</summary>
internal readonly record struct DeliveryFailures(int Count, long NotBefore);
