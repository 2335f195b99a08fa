using Newsdesk.Platform.Hosting;

namespace Newsdesk.LocalHost.Hosting;

/// <summary>Says in one sentence why a service did not start.</summary>
internal static class StartFailure
{
    public static LocalHostException Explain(string service, Exception failure) =>
        new($"The service '{service}' cannot start: {OneLine(StartupFailure.Describe(failure) ?? $"{failure.GetType().Name}: {failure.Message}")}.", failure);

    /// <summary>What is wrong with a value, without the name that it has in the program.</summary>
    public static string WithoutParameter(Exception failure) => OneLine(failure.Message.Split(" (Parameter")[0]);

    /// <summary>A message as one line without a stop at its end.</summary>
    public static string OneLine(string message) =>
        string.Join(' ', message.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');
}
