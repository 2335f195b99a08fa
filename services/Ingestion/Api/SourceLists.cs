using Grpc.Core;
using Newsdesk.Articles.Ports;
using Newsdesk.Articles.Sources;
using Newsdesk.Articles.Sources.Opml;
using Newsdesk.Articles.Times;
using Newsdesk.Kernel.Errors;
using Newsdesk.Kernel.Ids;
using Newsdesk.Platform.Errors;

namespace Newsdesk.Articles.Api;

/// <summary>Takes sources in from OPML lists and gives them out as one.</summary>
internal sealed class SourceLists(ISourceStore store, IWebDecoder decoder, TimeProvider time)
{
    /// <summary>What fits an answer, should each be refused.</summary>
    private const int MaxOutlines = 10_000;

    /// <summary>Sources that are written together.</summary>
    private const int Batch = 100;

    private const int Page = 500;

    public async Task<V1.ImportSourcesResponse> ImportAsync(byte[] list, ServerCallContext context)
    {
        var outlines = Read(list);
        var response = new V1.ImportSourcesResponse();
        foreach (var batch in outlines.Chunk(Batch))
        {
            // Begun in the order of the list, which is the order in which the store takes them.
            response.Results.AddRange(await Task.WhenAll(batch.Select(outline => ImportAsync(outline, context))));
        }

        return response;
    }

    public async Task<byte[]> ExportAsync(CancellationToken cancellationToken)
    {
        List<Source> sources = [];
        while (true)
        {
            var page = await store.ListAsync(new SourceFilter(null, null), sources.Count == 0 ? "" : sources[^1].Id.Value, Page, cancellationToken);
            sources.AddRange(page);
            if (page.Count < Page)
            {
                return OpmlWriter.Write(sources, time.GetUtcNow());
            }
        }
    }

    private IReadOnlyList<OpmlOutline> Read(byte[] list)
    {
        if (list.Length is 0 or > OpmlReader.MaxBytes)
        {
            throw DomainException.Invalid(new FieldViolation("opml", $"Must have 1 to {OpmlReader.MaxBytes} bytes; has {list.Length}."));
        }

        return OpmlReader.Read(list, decoder.GuessEncoding) switch
        {
            null => throw DomainException.Invalid(new FieldViolation("opml", "Must be an OPML list; there is no outline in it.")),
            { Count: > MaxOutlines } many => throw DomainException.Invalid(new FieldViolation("opml", $"Must have at most {MaxOutlines} outlines with an address; has {many.Count}. Split it.")),
            var outlines => outlines,
        };
    }

    private async Task<V1.SourceImportResult> ImportAsync(OpmlOutline outline, ServerCallContext context)
    {
        var result = new V1.SourceImportResult { LineNumber = outline.LineNumber };
        try
        {
            var settings = outline.Settings with { Outlet = OutletOf(outline) };
            if (SourceValidator.Check(settings) is { Count: > 0 } violations)
            {
                throw DomainException.Invalid(violations);
            }

            result.Source = (await store.CreateOrFindAsync(Describe(outline, settings), context.CancellationToken)).Id.Name;
        }
        catch (DomainException refused) when (refused.Kind is not DomainErrorKind.Unavailable)
        {
            result.Refused = refused.ToStatus(context);
        }

        return result;
    }

    private Source Describe(OpmlOutline outline, SourceSettings settings)
    {
        var now = Microseconds.Truncate(time.GetUtcNow());
        return new Source
        {
            Id = ResourceIds.TryParse(outline.SourceId, out SourceId own) ? own : SourceAddress.IdOf(settings.Url),
            Settings = settings,
            Progress = SourceProgress.Start(now),
            CreateTime = now,
            UpdateTime = now,
        };
    }

    private static OutletId? OutletOf(OpmlOutline outline) => outline.OutletId is not { } id ? null
        : ResourceIds.TryParse(id, out OutletId outlet) ? outlet
        : throw DomainException.Invalid(new FieldViolation("source.outlet", $"'{id}' is not the id of an outlet."));
}
