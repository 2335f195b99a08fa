namespace Newsdesk.Kernel.Ids;

/// <summary>Names a source: where Ingestion fetches from.</summary>
public readonly record struct SourceId : IResourceId<SourceId>
{
    private readonly string? _value;

    private SourceId(string value) => _value = value;

    public static string Collection => "sources";

    public static string Noun => "source";

    public string Value => _value ?? "";

    public override string ToString() => Value;

    static SourceId IResourceId<SourceId>.FromValid(string value) => new(value);
}
