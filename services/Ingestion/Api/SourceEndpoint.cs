namespace Newsdesk.Articles.Api;

/// <summary>Answers for <c>SourceService</c>: nothing is polled yet.</summary>
internal sealed class SourceEndpoint : V1.SourceService.SourceServiceBase;
