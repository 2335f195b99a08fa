namespace Newsdesk.LocalHost.Sidecar.PubSub;

/// <summary>How delivering one event to one subscriber ended.</summary>
internal enum DeliveryOutcome
{
    /// <summary>The subscriber has it.</summary>
    Acknowledged,

    /// <summary>The subscriber answered that it will never take it.</summary>
    Dropped,

    /// <summary>The subscriber failed it too often.</summary>
    Exhausted,

    /// <summary>The subscriber could not be reached, or has not succeeded yet: the publisher must come back.</summary>
    Unavailable,
}

/// <summary>An outcome with the reason a person would want to read.</summary>
internal readonly record struct DeliveryResult(DeliveryOutcome Outcome, string Reason)
{
    public static DeliveryResult Acknowledged { get; } = new(DeliveryOutcome.Acknowledged, "");
}
