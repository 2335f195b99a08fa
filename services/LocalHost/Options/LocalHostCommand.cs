using System.CommandLine;

namespace Newsdesk.LocalHost.Options;

/// <summary>The command line.</summary>
internal sealed class LocalHostCommand
{
    private readonly Option<string?> _import = new("--import")
    {
        HelpName = "PATH",
        Description = "Articles to import in place of the sample: a JSON Lines file, an HTML page, a WARC file (each may be gzip), a folder of them, or - for JSON Lines on standard input.",
    };

    private readonly Option<bool> _exit = new("--exit") { Description = "End after printing, instead of serving until Ctrl+C." };

    private readonly Option<string?> _data = new("--data")
    {
        HelpName = "DIR",
        Description = "Keep the databases in this folder; starting again continues where it stopped. Default: a temporary folder, removed at the end.",
    };

    private readonly Option<string?> _redis = new("--redis")
    {
        HelpName = "SERVER",
        Description = "Use this Redis server, as host:port[,password=...,user=...,ssl=true]. Default: an embedded one.",
    };

    private readonly Option<string?> _postgres = new("--postgres")
    {
        HelpName = "CONNECTION",
        Description = "Use this PostgreSQL database (Npgsql connection string); each service keeps to a schema of its own. Default: SQLite files.",
    };

    private readonly Option<bool> _processes = new("--processes")
    {
        Description = "Run each service as its own process, started again when it dies. Default: all in this process.",
    };

    private readonly Option<bool> _dapr = new("--dapr")
    {
        Description = "As --processes, with real daprd processes from PATH in place of the local sidecars. Needs --redis, for pub/sub.",
    };

    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "With --dapr: write the component files and print the command lines, and start nothing." };

    private readonly Option<bool> _verbose = new("--verbose") { Description = "Log what happens inside, on standard error. Default: warnings only." };

    private readonly RootCommand _root = new(
        "Runs the whole Newsdesk suite on this machine: imports articles, turns them into stories, prints the top story with its evidence, and serves the gRPC APIs.");

    public LocalHostCommand(Func<LocalHostOptions, CancellationToken, Task<int>> run)
    {
        foreach (Option option in (Option[])[_import, _exit, _data, _redis, _postgres, _processes, _dapr, _dryRun, _verbose])
        {
            _root.Options.Add(option);
        }

        _root.SetAction((parsed, cancellationToken) => run(Read(parsed), cancellationToken));
    }

    /// <summary>Runs the command. A command line that cannot be understood is one sentence on standard error and exit code 2.</summary>
    public async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var parsed = _root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync($"{parsed.Errors[0].Message} Try --help.");
            return 2;
        }

        return await parsed.InvokeAsync(
            new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, cancellationToken);
    }

    private LocalHostOptions Read(ParseResult parsed) => new()
    {
        Import = parsed.GetValue(_import),
        Exit = parsed.GetValue(_exit),
        Data = parsed.GetValue(_data),
        Redis = parsed.GetValue(_redis),
        Postgres = parsed.GetValue(_postgres),
        Processes = parsed.GetValue(_processes),
        Dapr = parsed.GetValue(_dapr),
        DryRun = parsed.GetValue(_dryRun),
        Verbose = parsed.GetValue(_verbose),
    };
}
