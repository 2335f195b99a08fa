using Google.Protobuf;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Newsdesk.LocalHost;
using Newsdesk.LocalHost.Data;
using Newsdesk.LocalHost.Hosting;
using Newsdesk.LocalHost.Import;
using Newsdesk.LocalHost.Options;
using Newsdesk.LocalHost.Progress;
using Newsdesk.LocalHost.Sidecar;
using Newsdesk.LocalHost.Sidecar.Faults;
using Newsdesk.Stories.V1;

namespace Newsdesk.EndToEnd.Tests.Suites;

/// <summary>The whole suite, as LocalHost starts it, in the hands of a test.</summary>
internal sealed class RunningSuite : IAsyncDisposable
{
    private readonly DataFolder _data;

    private RunningSuite(Suite suite, DataFolder data)
    {
        Suite = suite;
        _data = data;
    }

    /// <summary>The corpus that ships with LocalHost.</summary>
    public static string Sample => Path.Combine(AppContext.BaseDirectory, "Sample", "articles.jsonl");

    public Suite Suite { get; }

    public string DeadLetters => _data.File("dead-letters.jsonl");

    /// <param name="options">What a person would ask for.</param>
    /// <param name="faults">Faults of the bus.</param>
    /// <param name="freePorts">How ports are found.</param>
    /// <param name="ingestion">Changes the ingestion service before it is built.</param>
    /// <param name="loggers">Where the services log.</param>
    /// <param name="entity">Changes the entity service before it is built.</param>
    public static async Task<RunningSuite> StartAsync(
        LocalHostOptions? options = null, FaultPlan? faults = null, Func<int, int[]>? freePorts = null, Action<WebApplicationBuilder>? ingestion = null,
        ILoggerFactory? loggers = null, Action<WebApplicationBuilder>? entity = null)
    {
        options ??= new LocalHostOptions();
        var folder = DataFolder.Open(options.Data);
        try
        {
            var settings = new SuiteSettings
            {
                Options = options,
                Data = folder,
                Mesh = new MeshOptions { Faults = faults ?? FaultPlan.None },
                FreePorts = freePorts ?? Ports.Free,
                Loggers = loggers ?? NullLoggerFactory.Instance,
                Configure = new Dictionary<string, Action<WebApplicationBuilder>>
                {
                    [SuiteServices.Ingestion] = ingestion ?? (_ => { }),
                    [SuiteServices.Entity] = entity ?? (_ => { }),
                },
            };
            return new RunningSuite(await Suite.StartAsync(settings, TestContext.Current.CancellationToken), folder);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Imports files and waits until everything is published.</summary>
    public async Task<ImportTally> ImportAsync(params IEnumerable<string> paths)
    {
        var tally = await SendAsync(_ => { }, paths);
        await PublishedAsync();
        return tally;
    }

    /// <summary>Imports files without waiting for documents.</summary>
    public Task<ImportTally> SendAsync(Action<ImportTally> report, params IEnumerable<string> paths) =>
        new ArticleImporter(Suite.Clients.ArticleStreams, TimeProvider.System, NullLogger.Instance).ImportAsync(
            [.. paths.Select(ImportFile.Named)], report, refusal => Assert.Fail(refusal), TestContext.Current.CancellationToken);

    /// <summary>Waits until every accepted article is in a published document.</summary>
    public Task PublishedAsync() => new PublishedWait(Suite.Clients, TimeProvider.System).WaitAsync((_, _) => { }, TestContext.Current.CancellationToken);

    public Task<IReadOnlyList<Story>> StoriesAsync() => new StoryReader(Suite.Clients).ListAsync(TestContext.Current.CancellationToken);

    /// <summary>Addresses of the articles of each story.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<string>>> MemberAddressesAsync()
    {
        var addresses = new List<IReadOnlyList<string>>();
        foreach (var story in await StoriesAsync())
        {
            var request = new ListStoryMembersRequest { Parent = story.Name, PageSize = 500 };
            var answer = await Suite.Clients.Stories.ListStoryMembersAsync(request, cancellationToken: TestContext.Current.CancellationToken);
            addresses.Add([.. answer.StoryMembers.Select(member => member.Url)]);
        }

        return addresses;
    }

    public async Task<Verification> VerifyAsync() =>
        await new StoryReader(Suite.Clients).VerifyAsync(await StoriesAsync(), TestContext.Current.CancellationToken);

    /// <summary>All that must be the same wherever the same articles were imported: stories, their revisions, and the bytes of their documents.</summary>
    public async Task<SortedDictionary<string, ByteString>> StateAsync()
    {
        var state = new SortedDictionary<string, ByteString>(StringComparer.Ordinal);
        var reader = new StoryReader(Suite.Clients);
        foreach (var story in await StoriesAsync())
        {
            var document = await reader.ReadAsync(story, TestContext.Current.CancellationToken);
            state[$"{story.Name} revision {story.Revision}: {story.Title} ({story.ArticleCount} articles)"] = document.ToByteString();
        }

        return state;
    }

    public async ValueTask DisposeAsync()
    {
        await Suite.DisposeAsync();
        _data.Dispose();
    }
}
