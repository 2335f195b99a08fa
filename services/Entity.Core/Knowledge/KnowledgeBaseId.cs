using Newsdesk.Kernel.Ids;

namespace Newsdesk.Entities.Knowledge;

/// <summary>Names a version of the knowledge base.</summary>
public readonly record struct KnowledgeBaseId : IResourceId<KnowledgeBaseId>
{
    private readonly string? _value;

    private KnowledgeBaseId(string value) => _value = value;

    public static string Collection => "knowledgeBases";

    public static string Noun => "knowledge_base";

    public string Value => _value ?? "";

    public override string ToString() => Value;

    static KnowledgeBaseId IResourceId<KnowledgeBaseId>.FromValid(string value) => new(value);
}
