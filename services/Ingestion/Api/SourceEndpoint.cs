using System.Globalization;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Newsdesk.Articles.Polling;
using Newsdesk.Articles.Ports;
using Newsdesk.Articles.Sources;
using Newsdesk.Articles.Times;
using Newsdesk.Kernel.Errors;
using Newsdesk.Kernel.Ids;
using Newsdesk.Platform.Paging;
using Newsdesk.Platform.Validation;

namespace Newsdesk.Articles.Api;

/// <summary>Serves <c>SourceService</c>.</summary>
internal sealed class SourceEndpoint(ISourceStore store, SourceLists lists, PollDesk polls, SourceSignal signal, TimeProvider time) : V1.SourceService.SourceServiceBase
{
    private const int DefaultPage = 50;
    private const int MaxPage = 500;

    public override async Task<V1.Source> CreateSource(V1.CreateSourceRequest request, ServerCallContext context)
    {
        var violations = new RequestViolations();
        violations.RequestId(request.RequestId);
        violations.Required("source", request.Source);
        var settings = SourceUpdate.All.Read(new SourceSettings(), request.Source ?? new V1.Source(), violations);
        SourceId id = default;
        violations.Check(
            request.SourceId.Length == 0 || ResourceIds.TryParse(request.SourceId, out id),
            "source_id",
            $"Must be in [a-z][a-z0-9-]* and of at most {ResourceIds.MaxLength} characters.");
        violations.ThrowIfAny();
        var now = Microseconds.Truncate(time.GetUtcNow());
        var source = new Source
        {
            Id = request.SourceId.Length == 0 ? SourceAddress.IdOf(settings.Url) : id,
            Settings = settings,
            Progress = SourceProgress.Start(now),
            CreateTime = now,
            UpdateTime = now,
        };
        var created = await store.CreateAsync(source, request.RequestId, context.CancellationToken);
        signal.Wake();
        return created.ToProto();
    }

    public override async Task<V1.Source> GetSource(V1.GetSourceRequest request, ServerCallContext context)
    {
        var id = ResourceIds.FromName<SourceId>(request.Name);
        return (await FindAsync(id, context)).ToProto();
    }

    public override async Task<V1.ListSourcesResponse> ListSources(V1.ListSourcesRequest request, ServerCallContext context)
    {
        var violations = new RequestViolations();
        var outlet = violations.OptionalName<OutletId>("outlet", request.Outlet);
        var isHealth = violations.Check(System.Enum.IsDefined(request.Health), "health", "Must be one of the documented values.");
        var size = violations.PageSize(request.PageSize, DefaultPage, MaxPage);
        violations.ThrowIfAny();
        var filter = new SourceFilter(isHealth && request.Health is not V1.Source.Types.Health.Unspecified ? (SourceHealth)request.Health : null, outlet);
        var after = PageTokens.Decode(request) is { } position ? position.Id<SourceId>(0).Value : "";
        var sources = await store.ListAsync(filter, after, size + 1, context.CancellationToken);
        var response = new V1.ListSourcesResponse { Sources = { sources.Take(size).Select(source => source.ToProto()) } };
        if (sources.Count > size)
        {
            response.NextPageToken = PageTokens.Encode(request, sources[size - 1].Id.Value);
        }

        return response;
    }

    public override async Task<V1.Source> UpdateSource(V1.UpdateSourceRequest request, ServerCallContext context)
    {
        var violations = new RequestViolations();
        violations.Required("source", request.Source);
        var wanted = request.Source ?? new V1.Source();
        var id = violations.Name<SourceId>("source.name", wanted.Name);
        violations.UpdateMask<V1.Source>("update_mask", request.UpdateMask);
        violations.ThrowIfAny();
        var update = SourceUpdate.Of(request.UpdateMask, wanted);
        var updated = await store.UpdateAsync(id, source => Change(source, update, wanted), context.CancellationToken);
        signal.Wake();
        return updated.ToProto();
    }

    public override async Task<Empty> DeleteSource(V1.DeleteSourceRequest request, ServerCallContext context)
    {
        var id = ResourceIds.FromName<SourceId>(request.Name);
        await store.DeleteAsync(id, request.Etag, context.CancellationToken);
        return new Empty();
    }

    public override async Task<V1.PollSourceResponse> PollSource(V1.PollSourceRequest request, ServerCallContext context)
    {
        var id = ResourceIds.FromName<SourceId>(request.Name);
        var poll = await polls.PollNowAsync(id, context.CancellationToken);
        return new V1.PollSourceResponse { SourcePoll = poll.ToProto() };
    }

    public override async Task<V1.ListSourcePollsResponse> ListSourcePolls(V1.ListSourcePollsRequest request, ServerCallContext context)
    {
        var violations = new RequestViolations();
        var id = violations.Name<SourceId>("parent", request.Parent);
        var size = violations.PageSize(request.PageSize, DefaultPage, MaxPage);
        violations.ThrowIfAny();
        var before = PageTokens.Decode(request) is { } position ? position.Number<long>(0) : long.MaxValue;
        await FindAsync(id, context);
        var polled = await store.ListPollsAsync(id, before, size + 1, context.CancellationToken);
        var response = new V1.ListSourcePollsResponse { SourcePolls = { polled.Take(size).Select(poll => poll.ToProto()) } };
        if (polled.Count > size)
        {
            response.NextPageToken = PageTokens.Encode(request, polled[size - 1].Number.ToString(CultureInfo.InvariantCulture));
        }

        return response;
    }

    public override async Task<V1.ImportSourcesResponse> ImportSources(V1.ImportSourcesRequest request, ServerCallContext context)
    {
        var response = await lists.ImportAsync(request.Opml.ToByteArray(), context);
        signal.Wake();
        return response;
    }

    public override async Task<V1.ExportSourcesResponse> ExportSources(V1.ExportSourcesRequest request, ServerCallContext context) =>
        new() { Opml = ByteString.CopyFrom(await lists.ExportAsync(context.CancellationToken)) };

    private Source Change(Source source, SourceUpdate update, V1.Source wanted)
    {
        if (wanted.Etag.Length > 0 && wanted.Etag != source.Etag)
        {
            throw DomainException.EtagMismatch(source.Id);
        }

        // Checked with what stays: an interval may be wrong only beside the other.
        var violations = new RequestViolations();
        var settings = update.Read(source.Settings, wanted, violations);
        violations.ThrowIfAny();
        return source.Update(settings, Microseconds.Truncate(time.GetUtcNow()));
    }

    private async Task<Source> FindAsync(SourceId id, ServerCallContext context) =>
        await store.FindAsync(id, context.CancellationToken) ?? throw DomainException.NotFound(id);
}
