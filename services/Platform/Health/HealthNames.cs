namespace Newsdesk.Platform.Health;

/// <summary>Health services that a probe can name; also the tags of the checks that belong to them.</summary>
public static class HealthNames
{
    /// <summary>The process runs.</summary>
    public const string Live = "live";

    /// <summary>The process can serve: its dependencies answer and its models are warm.</summary>
    public const string Ready = "ready";
}
