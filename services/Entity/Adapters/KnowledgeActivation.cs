using Newsdesk.Entities.Knowledge;
using Newsdesk.Kernel.Errors;

namespace Newsdesk.Entities.Adapters;

/// <summary>Makes a version of the knowledge base the active one.</summary>
internal sealed partial class KnowledgeActivation(KnowledgeVersions versions, ActiveKnowledge active, ILogger<KnowledgeActivation> logger) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>Opens and checks the version, then puts it in the place of the active one, which stays when anything is wrong.</summary>
    /// <exception cref="DomainException">There is no such version, or it is not ready.</exception>
    public async Task ActivateAsync(KnowledgeBaseId id, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var version = versions.Find(id) ?? throw DomainException.NotFound(id);
            if (version.State is KnowledgeState.Active)
            {
                return;
            }

            if (version.State is not KnowledgeState.Ready)
            {
                throw DomainException.Precondition("KNOWLEDGE_BASE_NOT_READY", id, version.Origin.Length > 0 ? $"cannot be used: {version.Origin.TrimEnd('.')}" : "is being imported");
            }

            Change(id, cancellationToken);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private void Change(KnowledgeBaseId id, CancellationToken cancellationToken)
    {
        KnowledgeBase knowledge;
        try
        {
            knowledge = versions.Open(id, cancellationToken);
        }
        catch (InvalidDataException damaged)
        {
            throw DomainException.Precondition("KNOWLEDGE_BASE_NOT_READY", id, $"cannot be used: {damaged.Message.TrimEnd('.')}");
        }

        var annotator = new TextAnnotator(knowledge);
        annotator.Annotate(KnowledgeWarmup.Sample);
        versions.SetActive(id);
        active.Change(annotator);
        LogActivated(id.Value, knowledge.Version, knowledge.Entries.Count, knowledge.AliasCount);
    }

    [LoggerMessage(EventId = 1, EventName = "KnowledgeBaseActivated", Level = LogLevel.Information, Message = "Knowledge base {Id} is active as {Version}: {Entries} entries, {Aliases} names")]
    private partial void LogActivated(string id, string version, int entries, int aliases);
}
