using Newsdesk.Kernel.Annotations;
using Newsdesk.Stories.Documents.Sources;

namespace Newsdesk.Stories.Documents.Sections;

/// <summary>Whom and what the articles of a story name, most often named first, each with a full mention to point at.</summary>
internal sealed class StoryNames
{
    private StoryNames(IReadOnlyList<StoryName> names) => Names = names;

    public IReadOnlyList<StoryName> Names { get; }

    public static StoryNames Of(StorySources sources)
    {
        var found = new Dictionary<string, StoryName>(StringComparer.Ordinal);
        foreach (var article in sources.Articles)
        {
            foreach (var mention in article.Member.Annotation.Mentions)
            {
                Add(found, article, mention);
            }
        }

        return new StoryNames([.. found.Values.OrderByDescending(n => n.OriginCount).ThenByDescending(n => n.Count)
            .ThenBy(n => n.Key, StringComparer.Ordinal)]);
    }

    private static void Add(Dictionary<string, StoryName> found, SourceArticle article, Mention mention)
    {
        var key = mention.Entity?.Value ?? mention.FullForm;
        if (key.Length == 0 || !mention.Span.FitsIn(article.Text.Length))
        {
            return;
        }

        if (!found.TryGetValue(key, out var name))
        {
            name = new StoryName(key, mention.Kind);
            found.Add(key, name);
        }

        name.Add(article, mention.Span);
    }
}
