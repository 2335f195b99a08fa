using Newsdesk.Articles.Fetching;

namespace Newsdesk.Articles.Adapters.Fetching;

/// <summary>Warns at the start when outlets could not tell who fetches from them.</summary>
internal sealed partial class ContactReminder(FetchOptions options, ILogger<ContactReminder> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(options.Contact))
        {
            LogNoContact(options.UserAgent);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(EventId = 1, EventName = "NoContact", Level = LogLevel.Warning, Message = "Fetch:Contact is not set: outlets see '{UserAgent}' and cannot reach you")]
    private partial void LogNoContact(string userAgent);
}
