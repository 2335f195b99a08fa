using Newsdesk.Articles.Ingest;

namespace Newsdesk.Articles.Adapters;

/// <summary>Reads the window of copies before the service takes its first article.</summary>
internal sealed class CopyIndexWarmup(ArticleCommitter committer) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => committer.WarmUpAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
