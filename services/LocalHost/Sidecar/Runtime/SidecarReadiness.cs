namespace Newsdesk.LocalHost.Sidecar.Runtime;

/// <summary>Whether a sidecar is ready: its application is there and every application's subscriptions are known.</summary>
internal sealed class SidecarReadiness(SidecarMesh mesh, SidecarOptions options)
{
    public bool IsReady => !options.HasApp || (mesh.Find(options.AppId) is not null && mesh.Broker.Knows(options.AppId));
}
