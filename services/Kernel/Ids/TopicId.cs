namespace Newsdesk.Kernel.Ids;

/// <summary>Names a topic: what stories are about.</summary>
public readonly record struct TopicId : IResourceId<TopicId>
{
    private readonly string? _value;

    private TopicId(string value) => _value = value;

    public static string Collection => "topics";

    public static string Noun => "topic";

    public string Value => _value ?? "";

    public override string ToString() => Value;

    static TopicId IResourceId<TopicId>.FromValid(string value) => new(value);
}
