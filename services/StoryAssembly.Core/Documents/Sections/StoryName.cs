using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;
using Newsdesk.Stories.Documents.Printing;
using Newsdesk.Stories.Documents.Sources;

namespace Newsdesk.Stories.Documents.Sections;

/// <summary>Somebody or something named in a story.</summary>
internal sealed class StoryName(string key, MentionKind kind)
{
    private const string Article = "the ";

    private readonly HashSet<int> _origins = [];
    private (SourceArticle Article, TextSpan Span)? _plain;
    private (SourceArticle Article, TextSpan Span)? _definite;
    private int _definiteCount;

    /// <summary>The entity, or the full name when it is not linked.</summary>
    public string Key { get; } = key;

    public MentionKind Kind { get; } = kind;

    public int Count { get; private set; }

    public int OriginCount => _origins.Count;

    /// <summary>Where the name stands in its fullest form, with the article "the" where it mostly has one.</summary>
    public Evidence? Evidence
    {
        get
        {
            var isDefinite = _definite is not null && Kind is not MentionKind.Person && 3 * _definiteCount > Count;
            return (isDefinite ? _definite : _plain ?? _definite) is var (article, span) ? EvidenceMaker.Text(article.Member, span) : null;
        }
    }

    public void Add(SourceArticle article, TextSpan mention)
    {
        Count++;
        _origins.Add(article.Origin);
        if (IsDefinite(article.Text, mention))
        {
            _definiteCount++;
            Keep(ref _definite, article, new TextSpan(mention.Start - Article.Length, mention.End));
        }

        Keep(ref _plain, article, mention);
    }

    // The longest mention is the fullest; of equals the first.
    private static void Keep(ref (SourceArticle Article, TextSpan Span)? kept, SourceArticle article, TextSpan span)
    {
        if (kept is null || span.Length > kept.Value.Span.Length)
        {
            kept = (article, span);
        }
    }

    // "the Taliban", but not "the Alderport bridge".
    private static bool IsDefinite(string text, TextSpan mention)
    {
        if (!text.AsSpan(0, mention.Start).EndsWith(Article, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var start = mention.End < text.Length && text[mention.End] == ' ' ? mention.End + 1 : mention.End;
        var end = start;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        var next = text.AsSpan(start, end - start);
        return next.IsEmpty || StopWords.Contains(next) || WordClasses.CanBeVerb(next);
    }
}
