using Grpc.Core;
using Newsdesk.Entities.Adapters;
using Newsdesk.Entities.Importing;
using Newsdesk.Entities.Knowledge;
using Newsdesk.Entities.V1;
using Newsdesk.Kernel.Errors;
using Newsdesk.Kernel.Ids;
using Newsdesk.Platform.Paging;
using Newsdesk.Platform.Validation;

namespace Newsdesk.Entities.Api;

/// <summary>Lists, imports and activates versions of the knowledge base.</summary>
internal sealed class KnowledgeBaseEndpoint(KnowledgeVersions versions, KnowledgeActivation activation, DumpImporter importer, TimeProvider clock) : KnowledgeBaseService.KnowledgeBaseServiceBase
{
    /// <summary>Stands for the active version in the place of its id.</summary>
    public const string ActiveAlias = "active";

    private static readonly TimeSpan RetryAfter = TimeSpan.FromMinutes(1);

    public override Task<V1.KnowledgeBase> GetKnowledgeBase(GetKnowledgeBaseRequest request, ServerCallContext context)
    {
        var id = KnowledgeBaseId.FromName(request.Name);
        return Task.FromResult(Find(id.Value == ActiveAlias ? versions.Active : id).ToProto());
    }

    public override Task<ListKnowledgeBasesResponse> ListKnowledgeBases(ListKnowledgeBasesRequest request, ServerCallContext context)
    {
        var violations = new RequestViolations();
        var size = violations.PageSize(request.PageSize, 50, 500);
        violations.ThrowIfAny();
        var (time, after) = PageTokens.Decode(request) is { } position ? (position.Number<long>(0), position.Id<KnowledgeBaseId>(1).Value) : (long.MaxValue, "");

        var found = versions.List().Where(version => SortKey(version) < time || (SortKey(version) == time && string.CompareOrdinal(version.Id.Value, after) > 0)).Take(size + 1).ToList();
        return Task.FromResult(new ListKnowledgeBasesResponse
        {
            KnowledgeBases = { found.Take(size).Select(version => version.ToProto()) },
            NextPageToken = found.Count > size ? PageTokens.Encode(request, $"{SortKey(found[size - 1])}", found[size - 1].Id.Value) : "",
        });
    }

    public override async Task ImportKnowledgeBase(ImportKnowledgeBaseRequest request, IServerStreamWriter<ImportKnowledgeBaseResponse> responseStream, ServerCallContext context)
    {
        var job = ImportRequestReader.Read(request, versions, clock.GetUtcNow());
        var id = KnowledgeBaseId.Parse(request.KnowledgeBaseId);
        if (versions.Folder is null)
        {
            throw DomainException.Precondition("KNOWLEDGE_BASE_NOT_KEPT", id, "cannot be kept: the service has no folder of versions; set Knowledge:VersionsFolder");
        }

        if (!versions.TryBeginImport(id))
        {
            throw new DomainException(DomainErrorKind.Exhausted, "IMPORT_RUNNING", "Another import is running; try again when it is done.") { RetryAfter = RetryAfter };
        }

        try
        {
            if (File.Exists(job.OutputPath))
            {
                throw DomainException.AlreadyExists(id);
            }

            await ImportAsync(job, id, responseStream, context.CancellationToken);
        }
        finally
        {
            versions.EndImport();
        }
    }

    public override async Task<ActivateKnowledgeBaseResponse> ActivateKnowledgeBase(ActivateKnowledgeBaseRequest request, ServerCallContext context)
    {
        var id = KnowledgeBaseId.FromName(request.Name);
        await activation.ActivateAsync(id, context.CancellationToken);
        return new ActivateKnowledgeBaseResponse { KnowledgeBase = Find(id).ToProto() };
    }

    private static long SortKey(KnowledgeVersion version) => version.CreateTime?.ToUnixTimeMilliseconds() ?? long.MinValue;

    private async Task ImportAsync(ImportJob job, KnowledgeBaseId id, IServerStreamWriter<ImportKnowledgeBaseResponse> responses, CancellationToken cancellationToken)
    {
        var last = default(ImportProgress);
        try
        {
            await foreach (var progress in importer.ImportAsync(job, cancellationToken))
            {
                last = progress;
                var response = progress.ToProto();
                response.KnowledgeBase = Find(id).ToProto();
                await responses.WriteAsync(response, cancellationToken);
            }
        }
        catch (InvalidDataException unreadable)
        {
            throw DomainException.Invalid(new FieldViolation("dump_path", unreadable.Message));
        }

        var done = last.ToProto();
        (done.Done, done.KnowledgeBase) = (true, Find(id).ToProto());
        await responses.WriteAsync(done, cancellationToken);
    }

    private KnowledgeVersion Find(KnowledgeBaseId id) => versions.Find(id) ?? throw DomainException.NotFound(id);
}
