using Newsdesk.LocalHost.Daprd;

namespace Newsdesk.LocalHost.Options;

/// <summary>Finds what cannot work before anything is started.</summary>
internal static class OptionsCheck
{
    /// <exception cref="LocalHostException">The options contradict each other.</exception>
    public static void Check(LocalHostOptions options)
    {
        if (options.DryRun && !options.Dapr)
        {
            throw new LocalHostException("--dry-run shows what --dapr would start: give both.");
        }

        if (options.Dapr && string.IsNullOrWhiteSpace(options.Redis))
        {
            throw new LocalHostException("--dapr needs --redis SERVER, because daprd publishes events through a real Redis server.");
        }

        if (options.Dapr && !options.DryRun)
        {
            _ = DaprdCommandLine.Find();
        }
    }
}
