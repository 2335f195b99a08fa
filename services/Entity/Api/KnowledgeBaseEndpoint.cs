using Newsdesk.Entities.V1;

namespace Newsdesk.Entities.Api;

/// <summary>Known to clients, served by none of its calls: the starter set is the only version there is.</summary>
internal sealed class KnowledgeBaseEndpoint : KnowledgeBaseService.KnowledgeBaseServiceBase;
