using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;
using Newsdesk.Stories.Documents.Editing;

namespace Newsdesk.Stories.Documents.Sources;

/// <summary>The words of one English sentence with their traits; its dateline and connective are left out. Positions past either end read as nothing.</summary>
internal readonly ref struct Clause
{
    private readonly ReadOnlySpan<char> _text;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly WordTraits[] _traits;
    private readonly List<TextSpan> _quoted;

    /// <param name="span">The sentence.</param>
    /// <param name="start">Characters of it that are left out.</param>
    public Clause(string text, ReadOnlySpan<Token> tokens, TextSpan span, int start, Annotation annotation)
    {
        _text = text;
        Annotation = annotation;
        Start = span.Start;
        _quoted = QuotedText.Find(span.Of(text.AsSpan()));
        var first = 0;
        while (first < tokens.Length && tokens[first].Start < span.Start + start)
        {
            first++;
        }

        _tokens = tokens[first..];
        _traits = new WordTraits[_tokens.Length];
        for (var i = 0; i < _traits.Length; i++)
        {
            _traits[i] = _tokens[i].Kind is TokenKind.Word ? WordClasses.Of(_tokens[i].Of(text)) : WordTraits.None;
        }
    }

    public Annotation Annotation { get; }

    /// <summary>Where the sentence starts in its text.</summary>
    public int Start { get; }

    public int Length => _tokens.Length;

    public Token this[int at] => _tokens[at];

    public ReadOnlySpan<char> Word(int at) => (uint)at < (uint)_tokens.Length ? _tokens[at].Of(_text) : default;

    public bool Is(int at, WordTraits trait) => (uint)at < (uint)_traits.Length && (_traits[at] & trait) != 0;

    public bool IsWord(int at) => (uint)at < (uint)_tokens.Length && _tokens[at].Kind is TokenKind.Word;

    public bool IsQuoted(int at) => _quoted.Count > 0 && QuotedText.Overlaps(_quoted, new TextSpan(_tokens[at].Start - Start, _tokens[at].End - Start));

    /// <summary>The text from the first word to the position; empty when the position lies before.</summary>
    public ReadOnlySpan<char> TextUpTo(int position) => position > _tokens[0].Start ? _text[_tokens[0].Start..position] : default;

    /// <summary>The first token that is no mark.</summary>
    public int FirstWord
    {
        get
        {
            var at = 0;
            while (at < _tokens.Length - 1 && _tokens[at].Kind is TokenKind.Punctuation)
            {
                at++;
            }

            return at;
        }
    }
}
