using System.Text;
using Newsdesk.Entities.Knowledge;

namespace Newsdesk.Entities.UnitTests;

/// <summary>A knowledge base small enough to keep in mind.</summary>
internal static class SmallWorld
{
    public const string Lines =
        """
        {"id": "q159", "kind": "place", "name": "Russia", "aliases": ["Russian Federation"], "demonyms": ["Russian", "Russians"], "description": "Country in eastern Europe and northern Asia.", "prominence": 3}
        {"id": "q30", "kind": "place", "name": "United States", "aliases": ["US", "U.S.", "America"], "demonyms": ["American", "Americans"], "description": "Country in North America.", "prominence": 3}
        {"id": "q142", "kind": "place", "name": "France", "demonyms": ["French"], "description": "Country in western Europe."}
        {"id": "q889", "kind": "place", "name": "Afghanistan", "demonyms": ["Afghan", "Afghans"], "description": "Country in central Asia."}
        {"id": "q90", "kind": "place", "name": "Paris", "description": "Capital of France.", "prominence": 2}
        {"id": "q230", "kind": "place", "name": "Georgia", "description": "Country on the Black Sea with its capital at Tbilisi."}
        {"id": "q1428", "kind": "place", "name": "Georgia", "description": "State of the United States with its capital at Atlanta."}
        {"id": "q7747", "kind": "person", "name": "Vladimir Putin", "aliases": ["Putin", "Vladimir Vladimirovich Putin"], "description": "President of Russia since 2012.", "prominence": 3}
        {"id": "q6294", "kind": "person", "name": "Hillary Clinton", "short_forms": ["Clinton"], "description": "American politician, secretary of state from 2009 to 2013."}
        {"id": "q1124", "kind": "person", "name": "Bill Clinton", "short_forms": ["Clinton"], "description": "President of the United States from 1993 to 2001."}
        {"id": "q22686", "kind": "person", "name": "Donald Trump", "aliases": ["Donald J. Trump", "Trump"], "description": "President of the United States.", "prominence": 3}
        {"id": "q312", "kind": "organization", "name": "Apple", "aliases": ["Apple Inc."], "description": "American maker of computers and telephones."}
        {"id": "q7817", "kind": "organization", "name": "World Health Organization", "aliases": ["WHO"], "description": "Health agency of the United Nations.", "prominence": 3}
        {"id": "taliban", "kind": "organization", "name": "Taliban", "description": "Movement that rules Afghanistan.", "as_of": "2025-07-01", "source": "written", "licence": "CC0-1.0", "wikidata": "Q42418"}
        {"id": "q9684", "kind": "organization", "name": "The New York Times", "aliases": ["New York Times"], "description": "American newspaper."}
        """;

    public static KnowledgeBase Knowledge { get; } = KnowledgeBase.Build("small", Read(Lines));

    public static TextAnnotator Annotator { get; } = new(Knowledge);

    public static IReadOnlyList<KnowledgeEntry> Read(string lines)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(lines));
        return KnowledgeFileReader.Read("small.jsonl", content);
    }

    /// <summary>The mentions of a text, each as <c>surface=kind:entity</c>.</summary>
    public static string Names(string text)
    {
        var mentions = Annotator.Annotate(new AnnotationInput(text)).Text.Mentions;
        return string.Join(" | ", mentions.Select(mention => $"{mention.Span.Of(text)}={mention.Kind}:{mention.Entity?.Value ?? "-"}"));
    }
}
