using System.Globalization;
using Grpc.Core;
using Newsdesk.Kernel.Errors;
using Newsdesk.Kernel.Ids;
using Newsdesk.Platform.Paging;
using Newsdesk.Platform.Validation;
using Newsdesk.Stories.Adapters.Storage;
using Newsdesk.Stories.Mapping;
using Newsdesk.Stories.Pipeline;
using Newsdesk.Stories.Reading;
using Newsdesk.Stories.V1;
using Newsdesk.Stories.Watching;

namespace Newsdesk.Stories.Api;

/// <summary>Serves the documents of stories.</summary>
internal sealed class StoryDocumentEndpoint(
    DocumentReader reader,
    DocumentChecker checker,
    DocumentStore documents,
    ChangeReader changes,
    StoryRebuilder rebuilder) : StoryDocumentService.StoryDocumentServiceBase
{
    public override async Task<StoryDocument> GetStoryDocument(GetStoryDocumentRequest request, ServerCallContext context) =>
        StoryDocument.Parser.ParseFrom(await ReadAsync(request, context.CancellationToken));

    public override async Task<ListStoryDocumentRevisionsResponse> ListStoryDocumentRevisions(ListStoryDocumentRevisionsRequest request, ServerCallContext context)
    {
        var violations = new RequestViolations();
        var size = violations.PageSize(request.PageSize, 50, 500);
        var story = violations.Name<StoryId>("parent", request.Parent);
        violations.ThrowIfAny();
        var status = await documents.FindStatusAsync(story, context.CancellationToken) ?? throw DomainException.NotFound(story);
        var before = PageTokens.Decode(request) is { } position ? position.Number<int>(0) : status.PublishedRevision + 1;

        var page = await documents.ListChangesAsync(story, before, size, context.CancellationToken);
        var response = new ListStoryDocumentRevisionsResponse { StoryDocumentRevisions = { page.Select(change => change.ToProto()) } };
        if (page.Count == size && page[^1].Revision > 1)
        {
            response.NextPageToken = PageTokens.Encode(request, page[^1].Revision.ToString(CultureInfo.InvariantCulture));
        }

        return response;
    }

    public override async Task<DiffStoryDocumentsResponse> DiffStoryDocuments(DiffStoryDocumentsRequest request, ServerCallContext context)
    {
        var violations = new RequestViolations();
        violations.InRange("base_revision", request.BaseRevision, 1, int.MaxValue);
        violations.InRange("revision", request.Revision, 0, int.MaxValue);
        violations.ThrowIfAny();
        var story = DocumentReading.StoryOf(request.Name);
        var status = await documents.FindStatusAsync(story, context.CancellationToken) ?? throw DomainException.NotFound(story);

        var revision = request.Revision == 0 ? status.PublishedRevision : request.Revision;
        return new() { Difference = await changes.CompareDocumentsAsync(story, request.BaseRevision, revision, context.CancellationToken) };
    }

    public override async Task<VerifyStoryDocumentResponse> VerifyStoryDocument(VerifyStoryDocumentRequest request, ServerCallContext context)
    {
        var document = request.TargetCase switch
        {
            VerifyStoryDocumentRequest.TargetOneofCase.Document => request.Document,
            VerifyStoryDocumentRequest.TargetOneofCase.Name => await ReadLatestAsync(request.Name, context.CancellationToken),
            _ => throw DomainException.Invalid(new FieldViolation("target", "Must be the name of a document or a document.")),
        };
        var report = await checker.VerifyAsync(document.ToDomain(), context.CancellationToken);
        return new() { Verified = report.IsVerified, SentenceCount = report.SentenceCount, Problems = { report.Problems.Select(problem => problem.ToProto()) } };
    }

    public override async Task<RebuildStoryDocumentResponse> RebuildStoryDocument(RebuildStoryDocumentRequest request, ServerCallContext context)
    {
        var (document, changed) = await rebuilder.RebuildAsync(DocumentReading.StoryOf(request.Name), context.CancellationToken);
        return new() { Document = StoryDocument.Parser.ParseFrom(document), Changed = changed };
    }

    private async Task<byte[]> ReadAsync(GetStoryDocumentRequest request, CancellationToken cancellationToken)
    {
        var story = DocumentReading.StoryOf(request.Name);
        return request.Revision switch
        {
            0 => await reader.ReadLatestAsync(story, cancellationToken),
            > 0 => await reader.ReadRevisionAsync(story, request.Revision, cancellationToken),
            _ => throw DomainException.Invalid(new FieldViolation("revision", "Must not be negative.")),
        };
    }

    private async Task<StoryDocument> ReadLatestAsync(string name, CancellationToken cancellationToken) =>
        StoryDocument.Parser.ParseFrom(await reader.ReadLatestAsync(DocumentReading.StoryOf(name), cancellationToken));
}
