namespace Newsdesk.Kernel.Ids;

/// <summary>Names an article: <c>a</c> and a hash of its canonical URL.</summary>
public readonly record struct ArticleId : IResourceId<ArticleId>
{
    private readonly string? _value;

    private ArticleId(string value) => _value = value;

    public static string Collection => "articles";

    public static string Noun => "article";

    public string Value => _value ?? "";

    public override string ToString() => Value;

    static ArticleId IResourceId<ArticleId>.FromValid(string value) => new(value);
}
