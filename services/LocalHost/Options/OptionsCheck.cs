using Newsdesk.LocalHost.Daprd;

namespace Newsdesk.LocalHost.Options;

/// <summary>Finds what cannot work before anything is started.</summary>
internal static class OptionsCheck
{
    /// <exception cref="LocalHostException">The options contradict each other.</exception>
    public static void Check(LocalHostOptions options)
    {
        foreach (var (option, value) in ((string, string?)[])
            [("--import", options.Import), ("--data", options.Data), ("--redis", options.Redis), ("--postgres", options.Postgres)])
        {
            if (value is not null && string.IsNullOrWhiteSpace(value))
            {
                throw new LocalHostException($"{option} was given an empty value: name one, or leave {option} out.");
            }
        }

        if (options.DryRun && !options.Dapr)
        {
            throw new LocalHostException("--dry-run shows what --dapr would start: give both.");
        }

        if (options.Dapr && options.Redis is null)
        {
            throw new LocalHostException("--dapr needs --redis SERVER, because daprd publishes events through a real Redis server.");
        }

        if (options.Dapr && !options.DryRun)
        {
            _ = DaprdCommandLine.Find();
        }
    }
}
