using Grpc.Core;
using Newsdesk.LocalHost.Daprd;
using Newsdesk.LocalHost.Data;
using Newsdesk.LocalHost.Hosting;
using Newsdesk.LocalHost.Import;
using Newsdesk.LocalHost.Logging;
using Newsdesk.LocalHost.Options;
using Newsdesk.LocalHost.Printing;
using Newsdesk.LocalHost.Progress;

namespace Newsdesk.LocalHost.Running;

/// <summary>One run of the command: start, import, print, serve.</summary>
internal sealed class LocalHostRun(LocalHostOptions options, TimeProvider clock)
{
    private readonly long _started = clock.GetTimestamp();
    private readonly IPrinter _printer = Printers.Create(clock);

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        OptionsCheck.Check(options);
        ImportFiles.Check(options.Import);
        using var data = DataFolder.Open(options.Data);
        if (options.DryRun)
        {
            DaprdDryRun.Print(_printer, options, data);
            return 0;
        }

        using var loggers = HostLogging.Create(options.Verbose);
        try
        {
            return await RunAsync(data, loggers, cancellationToken);
        }
        catch (RpcException failure) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(failure.Message, failure, cancellationToken);
        }
        catch (RpcException failure)
        {
            throw new LocalHostException($"A service failed with {failure.StatusCode}: {StartFailure.OneLine(failure.Status.Detail)}.", failure);
        }
        finally
        {
            ImportFiles.Forget(data);
        }
    }

    private async Task<int> RunAsync(DataFolder data, ILoggerFactory loggers, CancellationToken cancellationToken)
    {
        var settings = new SuiteSettings { Options = options, Data = data, Loggers = loggers, Clock = clock };
        Suite? starting = null;
        await _printer.FollowAsync("Starting", async _ => starting = await Suite.StartAsync(settings, cancellationToken));
        await using var suite = starting!;
        return await SuiteWatch.RunAsync(suite.Completion, token => UseAsync(suite, data, loggers, token), cancellationToken);
    }

    private async Task<int> UseAsync(Suite suite, DataFolder data, ILoggerFactory loggers, CancellationToken cancellationToken)
    {
        foreach (var service in suite.Services)
        {
            _printer.Line($"{service.AppId} is ready at {service.Address.Authority} (process {service.ProcessId ?? Environment.ProcessId}).");
        }

        var import = await ImportAsync(suite, data, loggers, cancellationToken);
        var verified = await PrintStoriesAsync(suite, cancellationToken);
        PrintThroughput(import);
        AddressesPage.Print(_printer, suite, data);
        if (options.Exit)
        {
            return verified ? 0 : 1;
        }

        await ServeAsync(cancellationToken);
        return 0;
    }

    private async Task<ImportSummary> ImportAsync(Suite suite, DataFolder data, ILoggerFactory loggers, CancellationToken cancellationToken)
    {
        var files = await ImportFiles.FindAsync(options.Import, data, cancellationToken);
        var importer = new ArticleImporter(suite.Clients.ArticleStreams, clock, loggers.CreateLogger<ArticleImporter>());
        var refusals = new RefusalPrinter(Console.Error);
        var began = clock.GetTimestamp();
        var tally = default(ImportTally);
        await _printer.FollowAsync("Importing", async tell => tally = await importer.ImportAsync(
            files, progress => tell($"{Counts.Of(progress.Judged, "article")} read"), refusals.Add, cancellationToken));
        refusals.Close();
        await _printer.FollowAsync("Publishing", tell => new PublishedWait(suite.Clients, clock).WaitAsync(
            (published, goal) => tell($"{published} of {Counts.Of(goal, "article")} in published documents"), cancellationToken));
        _printer.Line(
            $"{Counts.Of(tally.Judged, "article")} read: {tally.Created} new, {tally.Revised} revised, {tally.Unchanged} already known, {tally.Refused} refused.");
        return new ImportSummary(tally, clock.GetElapsedTime(began), clock.GetElapsedTime(_started));
    }

    /// <returns>Whether every document verifies.</returns>
    private async Task<bool> PrintStoriesAsync(Suite suite, CancellationToken cancellationToken)
    {
        var reader = new StoryReader(suite.Clients);
        var stories = await reader.ListAsync(cancellationToken);
        StoriesPage.Print(_printer, stories);
        if (stories.Count == 0)
        {
            return true;
        }

        var page = new DocumentPage(_printer);
        page.Print(await reader.ReadAsync(stories[0], cancellationToken));
        page.PrintNotes(await new EvidenceTexts(suite.Clients.Articles).FetchAsync(page.Notes, cancellationToken));

        var verification = await reader.VerifyAsync(stories, cancellationToken);
        _printer.Line();
        _printer.Line(verification.Problems.Count == 0
            ? $"{(verification.Documents == 1 ? "The document verifies: each of its" : $"All {verification.Documents} documents verify: each of their")} "
                + $"{verification.Sentences} sentences stands in its sources."
            : $"{Counts.Of(verification.Problems.Count, "sentence does", "sentences do")} not verify.");
        foreach (var problem in verification.Problems)
        {
            await Console.Error.WriteLineAsync(problem);
        }

        return verification.Problems.Count == 0;
    }

    private void PrintThroughput(ImportSummary import)
    {
        if (import.Tally.Accepted > 0)
        {
            _printer.Line(
                $"{Counts.Of(import.Tally.Accepted, "article")} in {import.Duration.TotalSeconds:0.00} s from submission to published document: "
                + $"{Counts.Rate(import.Tally.Accepted / import.Duration.TotalSeconds)} articles a second.");
        }

        if (import.Tally.Judged > 0)
        {
            _printer.Line($"Published {import.SinceStart.TotalSeconds:0.0} s after the start.");
        }
    }

    private async Task ServeAsync(CancellationToken cancellationToken)
    {
        _printer.Line();
        _printer.Line("Serving. Press Ctrl+C to stop.");
        await Task.Delay(Timeout.InfiniteTimeSpan, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
