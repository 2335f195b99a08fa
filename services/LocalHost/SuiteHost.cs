namespace Newsdesk.LocalHost;

/// <summary>Starts the whole suite on one machine.</summary>
public static class SuiteHost
{
    public static Task<int> RunAsync(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        return Task.FromResult(0);
    }
}
