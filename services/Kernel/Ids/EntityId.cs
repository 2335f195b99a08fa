namespace Newsdesk.Kernel.Ids;

/// <summary>Names an entity of the knowledge base: a person, an organisation, a place.</summary>
public readonly record struct EntityId : IResourceId<EntityId>
{
    private readonly string? _value;

    private EntityId(string value) => _value = value;

    public static string Collection => "entities";

    public static string Noun => "entity";

    public string Value => _value ?? "";

    public override string ToString() => Value;

    static EntityId IResourceId<EntityId>.FromValid(string value) => new(value);
}
