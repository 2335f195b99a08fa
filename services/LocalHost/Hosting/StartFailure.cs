using System.ComponentModel.DataAnnotations;
using System.Data.Common;
using Microsoft.Extensions.Options;

namespace Newsdesk.LocalHost.Hosting;

/// <summary>Says in one sentence why a service did not start.</summary>
internal static class StartFailure
{
    public static LocalHostException Explain(string service, Exception failure)
    {
        var reason = failure switch
        {
            AggregateException { InnerException: { } inner } => inner.Message,
            OptionsValidationException invalid => string.Join("; ", invalid.Failures),
            _ when Deepest<DbException>(failure) is { } database => $"its database cannot be used: {database.Message}",
            IOException or ValidationException or InvalidOperationException => failure.Message,
            _ => $"{failure.GetType().Name}: {failure.Message}",
        };
        return new LocalHostException($"The service '{service}' cannot start: {OneLine(reason)}.", failure);
    }

    /// <summary>A message as one line without a stop at its end.</summary>
    public static string OneLine(string message) => string.Join(' ', message.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');

    private static T? Deepest<T>(Exception failure)
        where T : Exception
    {
        T? found = null;
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            found = cause as T ?? found;
        }

        return found;
    }
}
