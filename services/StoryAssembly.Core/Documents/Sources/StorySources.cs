using Newsdesk.Kernel.Text;
using Newsdesk.Stories.Members;

namespace Newsdesk.Stories.Documents.Sources;

/// <summary>The members of a story as the assembler looks at them: in a fixed order, copies told apart, sentences weighed.</summary>
internal sealed class StorySources
{
    /// <summary>All members, earliest first.</summary>
    public required IReadOnlyList<MemberArticle> Members { get; init; }

    /// <summary>Members that are copies of another article.</summary>
    public required int CopyCount { get; init; }

    /// <summary>Outlets and agencies with a text of their own among all members.</summary>
    public required int OriginCount { get; init; }

    public required MemberFamilies Families { get; init; }

    /// <summary>Language of the document, the primary subtag only.</summary>
    public required string Language { get; init; }

    public bool IsEnglish => Language == DocumentLanguage.English;

    /// <summary>The members whose sentences may be used, earliest first.</summary>
    public required IReadOnlyList<SourceArticle> Articles { get; init; }

    /// <summary>Their sentences in the order of the articles.</summary>
    public required IReadOnlyList<SourceSentence> Sentences { get; init; }

    public required Vocabulary Vocabulary { get; init; }

    public required TermStatistics Terms { get; init; }

    /// <summary>The content words of a text that the story uses, each once.</summary>
    public HashSet<int> TermsOf(string text)
    {
        var terms = new HashSet<int>();
        Span<char> folded = stackalloc char[TermForms.MaxLength];
        foreach (var token in Tokenizer.Tokenize(text))
        {
            var term = Vocabulary.IsContent(text, token) ? Vocabulary.Find(folded[..TermForms.Fold(token.Of(text), folded)]) : -1;
            if (term >= 0)
            {
                terms.Add(term);
            }
        }

        return terms;
    }

    /// <summary>Whether the texts of only one origin use the word.</summary>
    public bool IsOfOneOrigin(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[TermForms.MaxLength];
        var term = Vocabulary.Find(folded[..TermForms.Fold(word, folded)]);
        return term >= 0 && Terms.OriginCount(term) == 1;
    }
}
