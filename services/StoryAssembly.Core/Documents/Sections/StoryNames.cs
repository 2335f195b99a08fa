using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;
using Newsdesk.Stories.Documents.Printing;
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

        return new StoryNames([.. found.Values.OrderByDescending(n => n.Origins.Count).ThenByDescending(n => n.Count).ThenBy(n => n.Key, StringComparer.Ordinal)]);
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

        name.Count++;
        name.Origins.Add(article.Origin);

        // The fullest mention is the one to show; the first of equals.
        var span = WithArticle(article.Text, mention.Span);
        if (mention.Span.Length > name.LongestMention)
        {
            name.LongestMention = mention.Span.Length;
            name.Evidence = EvidenceMaker.Text(article.Member, span);
        }
    }

    // "the Taliban" keeps its article.
    private static TextSpan WithArticle(string text, TextSpan span) =>
        span.Start >= 5 && text.AsSpan(0, span.Start).EndsWith(" the ", StringComparison.Ordinal) ? new TextSpan(span.Start - 4, span.End) : span;
}
