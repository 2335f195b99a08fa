using Microsoft.Extensions.Logging;

namespace Newsdesk.Testing.Logging;

/// <summary>One line of a service's log.</summary>
public sealed record LogEntry(LogLevel Level, string Category, string EventName, string Message, Exception? Exception)
{
    public override string ToString() => $"{Level} {Category} {EventName}: {Message} {Exception}";
}
