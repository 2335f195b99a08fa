namespace Newsdesk.Testing.Sidecar;

/// <summary>A call to another service, as its sidecar got it.</summary>
public sealed record SidecarCall(string Method, IReadOnlyDictionary<string, string> Headers);
