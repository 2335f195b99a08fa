namespace Newsdesk.Kernel.Ids;

/// <summary>Names a story: <c>s</c> and a hash of its founding article.</summary>
public readonly record struct StoryId : IResourceId<StoryId>
{
    private readonly string? _value;

    private StoryId(string value) => _value = value;

    public static string Collection => "stories";

    public static string Noun => "story";

    public string Value => _value ?? "";

    public override string ToString() => Value;

    static StoryId IResourceId<StoryId>.FromValid(string value) => new(value);
}
