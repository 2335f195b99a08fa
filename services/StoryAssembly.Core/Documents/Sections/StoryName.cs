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
    private readonly Dictionary<string, (int Count, SourceArticle Article, TextSpan Span)> _plain = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Count, SourceArticle Article, TextSpan Span)> _definite = new(StringComparer.Ordinal);

    /// <summary>The entity, or the full name when it is not linked.</summary>
    public string Key { get; } = key;

    public MentionKind Kind { get; } = kind;

    public int Count { get; private set; }

    public int OriginCount => _origins.Count;

    /// <summary>
    /// Where the name stands as readers know it: of a person in full, of anything else as it is mostly called, with the article "the" where it mostly
    /// has one.
    /// </summary>
    public Evidence? Evidence
    {
        get
        {
            if (_plain.Count == 0)
            {
                return null;
            }

            var form = ShownForm();
            var plain = _plain[form];
            var isDefinite = Kind is not MentionKind.Person && _definite.TryGetValue(form, out var definite)
                && (IsAcronym(form) || 3 * definite.Count > plain.Count);
            var (_, article, span) = isDefinite ? _definite[form] : plain;
            return EvidenceMaker.Text(article.Member, span);
        }
    }

    /// <summary>Whether readers know it by this form.</summary>
    public bool IsShownAs(string form) => _plain.Count > 0 && ShownForm() == form;

    public void Add(SourceArticle article, TextSpan mention)
    {
        Count++;
        _origins.Add(article.Origin);
        var form = mention.Of(article.Text);
        Note(_plain, form, article, mention);
        if (IsDefinite(article.Text, mention))
        {
            Note(_definite, form, article, new TextSpan(mention.Start - Article.Length, mention.End));
        }
    }

    private string ShownForm() => _plain
        .OrderByDescending(f => Kind is MentionKind.Person ? f.Key.Length : f.Value.Count)
        .ThenByDescending(f => f.Value.Count)
        .ThenBy(f => f.Key, StringComparer.Ordinal)
        .First()
        .Key;

    // "the US"
    private static bool IsAcronym(string form) => form.Length < 5 && form.All(c => char.IsUpper(c) || c == '.');

    // The first place of each form is the one to show.
    private static void Note(Dictionary<string, (int Count, SourceArticle Article, TextSpan Span)> forms, string form, SourceArticle article, TextSpan span) =>
        forms[form] = forms.TryGetValue(form, out var noted) ? noted with { Count = noted.Count + 1 } : (1, article, span);

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
        return next.IsEmpty || StopWords.Contains(next) || WordClasses.Is(next, WordTraits.Verb);
    }
}
