using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Newsdesk.Testing.Logging;

/// <summary>Takes a service's log. Disposing it fails the test if an error was logged that the test did not announce.</summary>
public sealed class NoUnexpectedErrors : ILoggerProvider
{
    private readonly ConcurrentQueue<LogEntry> _entries = [];
    private readonly ConcurrentDictionary<string, bool> _expected = new(StringComparer.Ordinal);

    /// <summary>Everything from Information up, in order.</summary>
    public IReadOnlyCollection<LogEntry> Entries => _entries;

    /// <summary>Announces errors by their event name.</summary>
    public void Expect(string eventName) => _expected[eventName] = true;

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName, TestContext.Current.TestOutputHelper);

    /// <exception cref="Xunit.Sdk.XunitException">There was an error that nobody announced.</exception>
    public void Verify()
    {
        var unexpected = _entries.Where(entry => entry.Level >= LogLevel.Error && !_expected.ContainsKey(entry.EventName)).ToList();
        Assert.True(unexpected.Count == 0, $"Unexpected errors were logged:{Environment.NewLine}{string.Join(Environment.NewLine, unexpected)}");
    }

    // The container of a stopped service disposes its providers; the test verifies after that.
    public void Dispose()
    {
    }

    private sealed class Logger(NoUnexpectedErrors log, string category, ITestOutputHelper? output) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var entry = new LogEntry(logLevel, category, eventId.Name ?? "", formatter(state, exception), exception);
            log._entries.Enqueue(entry);
            if (logLevel >= LogLevel.Warning)
            {
                Write(entry);
            }
        }

        private void Write(LogEntry entry)
        {
            try
            {
                output?.WriteLine(entry.ToString());
            }
            catch (InvalidOperationException)
            {
                // The test is over, its service is still stopping.
            }
        }
    }
}
