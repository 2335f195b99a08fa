namespace Newsdesk.Kernel.Ids;

/// <summary>Names an outlet: who publishes.</summary>
public readonly record struct OutletId : IResourceId<OutletId>
{
    private readonly string? _value;

    private OutletId(string value) => _value = value;

    public static string Collection => "outlets";

    public static string Noun => "outlet";

    public string Value => _value ?? "";

    public override string ToString() => Value;

    static OutletId IResourceId<OutletId>.FromValid(string value) => new(value);
}
