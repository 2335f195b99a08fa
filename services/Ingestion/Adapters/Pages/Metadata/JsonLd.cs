using System.Text;
using System.Text.Json;
using AngleSharp.Dom;

namespace Newsdesk.Articles.Adapters.Pages.Metadata;

/// <summary>The JSON-LD of a page: the node of its article, and the nodes that it refers to.</summary>
internal sealed class JsonLd : IDisposable
{
    /// <summary>How deep an article may lie in graphs and lists.</summary>
    private const int MaxDepth = 8;

    /// <summary>Nodes that are looked at; pages describe some dozen things.</summary>
    private const int MaxNodes = 5_000;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    private readonly List<JsonDocument> _documents = [];
    private readonly List<JsonElement> _articles = [];
    private readonly Dictionary<string, JsonElement> _byId = new(StringComparer.Ordinal);
    private int _nodes;

    private JsonLd()
    {
    }

    /// <summary>The article that is described best; nothing when there is none.</summary>
    public JsonElement? Article => _articles.Count == 0 ? null : _articles.MaxBy(Fullness);

    public static JsonLd Read(IReadOnlyList<IElement> scripts)
    {
        var read = new JsonLd();
        foreach (var script in scripts)
        {
            read.Add(script.TextContent);
        }

        return read;
    }

    /// <summary>The node itself, or the one of the same id that tells more.</summary>
    public JsonElement Resolve(JsonElement node) =>
        node.ValueKind is JsonValueKind.Object && JsonValues.TextOf(node, "@id") is { } id && JsonValues.TextOf(node, "name") is null && _byId.TryGetValue(id, out var full) ? full : node;

    public void Dispose()
    {
        foreach (var document in _documents)
        {
            document.Dispose();
        }
    }

    private void Add(string script)
    {
        if ((TryParse(script) ?? TryParse(Repair(script))) is { } document)
        {
            _documents.Add(document);
            Visit(document.RootElement, 0);
        }
    }

    private static JsonDocument? TryParse(string script)
    {
        try
        {
            return JsonDocument.Parse(script, Lenient);
        }
        catch (JsonException)
        {
            // Broken on many sites; the page's other words for it remain.
            return null;
        }
    }

    // Line breaks inside of strings, and what hides the script from browsers of the last century.
    private static string Repair(string script)
    {
        var text = new StringBuilder(script.Length);
        foreach (var c in script)
        {
            text.Append(char.IsControl(c) ? ' ' : c);
        }

        text.Replace("<![CDATA[", "").Replace("]]>", "").Replace("<!--", "").Replace("-->", "");
        var repaired = text.ToString().Trim().TrimEnd(';');
        var start = repaired.AsSpan().IndexOfAny('{', '[');
        return start > 0 && repaired.StartsWith("//", StringComparison.Ordinal) ? repaired[start..].TrimEnd('/', ' ') : repaired;
    }

    private void Visit(JsonElement element, int depth)
    {
        if (depth > MaxDepth || ++_nodes > MaxNodes)
        {
            return;
        }

        if (element.ValueKind is JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Visit(item, depth + 1);
            }
        }
        else if (element.ValueKind is JsonValueKind.Object)
        {
            VisitNode(element, depth);
        }
    }

    private void VisitNode(JsonElement node, int depth)
    {
        if (JsonValues.IsArticle(node))
        {
            _articles.Add(node);
        }

        if (JsonValues.TextOf(node, "@id") is { } id && node.TryGetProperty("name", out _))
        {
            _byId.TryAdd(id, node);
        }

        foreach (var member in (ReadOnlySpan<string>)["@graph", "mainEntity", "mainEntityOfPage", "hasPart", "itemListElement", "item", "review"])
        {
            if (node.TryGetProperty(member, out var inner))
            {
                Visit(inner, depth + 1);
            }
        }
    }

    private static int Fullness(JsonElement article) =>
        ((ReadOnlySpan<string>)["headline", "datePublished", "author", "articleBody", "image", "publisher"]).ToArray().Count(member => article.TryGetProperty(member, out _));
}
