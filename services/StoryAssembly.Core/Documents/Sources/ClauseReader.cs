using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;
using Newsdesk.Stories.Documents.Editing;

namespace Newsdesk.Stories.Documents.Sources;

/// <summary>Reads the words of one English sentence, its dateline and connective passed over, for what they point at.</summary>
internal readonly ref struct ClauseReader
{
    /// <summary>How far into a sentence an "it" is taken to point at another sentence.</summary>
    private const int OpeningWords = 4;

    private readonly ReadOnlySpan<char> _text;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly Annotation _annotation;
    private readonly List<TextSpan> _quoted;
    private readonly int _offset;

    public ClauseReader(string text, ReadOnlySpan<Token> tokens, TextSpan span, int start, Annotation annotation)
    {
        _text = text;
        _annotation = annotation;
        _offset = span.Start;
        _quoted = QuotedText.Find(span.Of(text.AsSpan()));
        var first = 0;
        while (first < tokens.Length && tokens[first].Start < span.Start + start)
        {
            first++;
        }

        _tokens = tokens[first..];
    }

    public bool StartsInTheMiddle
    {
        get
        {
            if (_tokens.IsEmpty)
            {
                return true;
            }

            var first = _text[_tokens[0].Start];
            return char.IsLower(first) ? _tokens[0].Start == _offset : !char.IsLetterOrDigit(first) && first is not ('"' or '\u201C' or '\u2018' or '\'' or '$' or '\u00A3' or '\u20AC');
        }
    }

    /// <summary>Whether it opens in capitals, as popular papers set their leads.</summary>
    public bool Shouts
    {
        get
        {
            var first = Word(0);
            return IsUpper(first) && (first.Length > 6 || (first.Length > 3 && IsUpper(Word(1)) && Word(1).Length > 3) || (first.Length > 4 && Word(1).Length > 1 && char.IsUpper(Word(1)[0])));
        }
    }

    public bool HasVerb
    {
        get
        {
            foreach (var token in _tokens)
            {
                if (token.Kind is TokenKind.Word && WordClasses.CanBeVerb(token.Of(_text)))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Whether it says I, we or you outside of somebody's speech.</summary>
    public bool IsPersonal
    {
        get
        {
            foreach (var token in _tokens)
            {
                if (token.Kind is TokenKind.Word && WordClasses.IsWriterOrReader(token.Of(_text)) && !IsQuoted(token) && token.Of(_text) is not "US")
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Whether it opens with a word that means something told before, or has a pronoun that nothing in front of it explains.</summary>
    public bool LeansOnNeighbours
    {
        get
        {
            if (_tokens.IsEmpty)
            {
                return true;
            }

            var first = FirstWord();
            var opening = Word(first);
            if (WordClasses.IsLeaning(opening) && !IsExpletive(first))
            {
                return true;
            }

            if (opening is "The" or "Those" && IsBackwardPhrase(first + 1))
            {
                return true;
            }

            return HasUnresolvedPronoun();
        }
    }

    /// <summary>Whether it tells a time by its neighbours: <c>the next day</c>, <c>that evening</c>, <c>at the time</c>.</summary>
    public bool IsAdrift
    {
        get
        {
            for (var at = 0; at + 1 < _tokens.Length; at++)
            {
                var isPointer = Word(at) is "that" or "That" or "same" or "following";
                if (isPointer && Word(at + 1) is "day" or "night" or "evening" or "morning" or "afternoon" or "week" or "month" or "year")
                {
                    return true;
                }

                if (Word(at) is "next" or "previous" && Word(at + 1) is "day" or "morning" or "evening" && Word(Math.Max(at - 1, 0)) is "the" or "The" or "on")
                {
                    return true;
                }

                var isCounted = Word(at) is "later" or "earlier" && at > 0 && WordClasses.IsTimeUnit(Word(at - 1));
                if (isCounted)
                {
                    return true;
                }

                if (at is > 0 and < 6 && Word(at) is "later" or "earlier" && Word(at + 1) is not ("this" or "in" or "on" or "than" or "last"))
                {
                    return true;
                }
            }

            return false;
        }
    }

    private ReadOnlySpan<char> Word(int at) => (uint)at < (uint)_tokens.Length ? _tokens[at].Of(_text) : default;

    private static bool IsUpper(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsUpper(c))
            {
                return false;
            }
        }

        return !word.IsEmpty;
    }

    private bool IsQuoted(Token token) => QuotedText.Overlaps(_quoted, new TextSpan(token.Start - _offset, token.End - _offset));

    private int FirstWord()
    {
        var at = 0;
        while (at < _tokens.Length - 1 && _tokens[at].Kind is TokenKind.Punctuation)
        {
            at++;
        }

        return at;
    }

    // "It is not clear", "It was the first time": the pronoun stands for what follows.
    private bool IsExpletive(int first) =>
        Word(first) is "It" && Word(first + 1) is "is" or "was" or "remains" && Word(first + 2) is "not" or "unclear" or "unknown" or "clear" or "likely" or "unlikely" or "expected" or "understood" or "thought" or "believed"
        || (Word(first) is "Some" or "Many" or "Most" or "Several" && _tokens.Length > first + 1 && char.IsLetterOrDigit(_text[_tokens[first + 1].Start]) && Word(first + 1) is not ("of" or "are" or "were" or "have" or "had" or "say" or "said"))
        || (Word(first) is "No" && char.IsLower(_text[_tokens[Math.Min(first + 1, _tokens.Length - 1)].Start]))
        || (Word(first) is "So" && Word(first + 1) is "far");

    // "The move came", "The two met": nothing but the neighbours says which. A noun that is told more of ("the decision to") explains itself.
    private bool IsBackwardPhrase(int at) =>
        WordClasses.IsBackwardNoun(Word(at)) && Word(at + 1) is not ("of" or "to" or "that" or "on" or "by" or "in" or "for" or "who" or "accused" or "killed" or "about" or "against" or "between" or "from")
        && !(Word(at + 1).Length > 0 && char.IsUpper(Word(at + 1)[0]));

    private bool HasUnresolvedPronoun()
    {
        var hasAntecedent = false;
        for (var at = 0; at < _tokens.Length; at++)
        {
            var token = _tokens[at];
            if (token.Kind is not TokenKind.Word || IsQuoted(token))
            {
                continue;
            }

            var word = token.Of(_text);
            if (!hasAntecedent && (WordClasses.IsPersonalPronoun(word) || (at < OpeningWords && word is "it" or "its")))
            {
                return true;
            }

            hasAntecedent |= IsAntecedent(at);
        }

        return false;
    }

    // "Like Frankenstein, they ..."
    private bool IsInOpeningCircumstance(Mention mention) =>
        (WordClasses.IsPreposition(Word(0)) || Word(0) is "Like" or "like" or "Unlike" or "unlike" or "According") && !_text[_tokens[0].Start..mention.Span.Start].Contains(',');

    // A name, or a noun phrase that is not a mere circumstance ("in the end he won").
    private bool IsAntecedent(int at)
    {
        var token = _tokens[at];
        if (WordClasses.IsDeterminer(token.Of(_text)))
        {
            return at == 0 || !WordClasses.IsPreposition(Word(at - 1));
        }

        if (char.IsLower(_text[token.Start]) && token.End > token.Start + 3 && _text[token.End - 1] == 's')
        {
            return true;
        }

        return _annotation.MentionAt(token.Start) is { Kind: not MentionKind.Place } mention && !IsInOpeningCircumstance(mention);
    }
}
