using Microsoft.Extensions.Hosting;
using Newsdesk.Platform.Hosting;
using Newsdesk.Platform.Storage.Engines;

namespace Newsdesk.Platform.Storage;

/// <summary>Brings the schema up to date before anything else starts, and finishes the queued writes after everything else has stopped.</summary>
internal sealed class DatabaseLifetime(IDatabaseEngine engine, MigrationRunner migrations, Writer writer, ServiceIdentity service) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        try
        {
            await MigrateAsync(cancellationToken);
        }
        catch (Exception failure) when (engine.DescribeOpenFailure(failure) is { } sentence)
        {
            throw new StartupException(sentence, failure);
        }

        writer.Start();
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => writer.StopAsync();

    private async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var connection = await engine.OpenWriterAsync(cancellationToken);
        await using var transaction = await engine.BeginWriteAsync(connection, cancellationToken);
        IReadOnlyList<Migration> steps = [.. Migration.Of(typeof(DatabaseLifetime).Assembly), .. Migration.Of(service.Assembly)];
        await migrations.RunAsync(connection, transaction, steps, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
