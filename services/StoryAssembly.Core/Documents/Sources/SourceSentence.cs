using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;
using Newsdesk.Stories.Documents.Ranking;

namespace Newsdesk.Stories.Documents.Sources;

/// <summary>A sentence of a member article as the assembler weighs it.</summary>
internal sealed class SourceSentence
{
    private SentenceView? _view;

    public required SourceArticle Article { get; init; }

    /// <summary>Position among the sentences of its article.</summary>
    public required int Index { get; init; }

    /// <summary>Position among all sentences of the story.</summary>
    public required int Id { get; init; }

    public required TextSpan Span { get; init; }

    public required TokenRange Tokens { get; init; }

    public required DiscourseRole Role { get; init; }

    public required bool IsSpeech { get; init; }

    public required SentenceFlaws Flaws { get; init; }

    /// <summary>Its content words by their numbers in the vocabulary, each once, ascending.</summary>
    public required int[] Terms { get; init; }

    public required int WordCount { get; init; }

    /// <summary>Length of its term vector.</summary>
    public double Norm { get; set; }

    /// <summary>Sentences of other origins that say the same, most alike first.</summary>
    public IReadOnlyList<SourceSentence> Supporters { get; set; } = [];

    /// <summary>Other origins that say the same.</summary>
    public int Support { get; set; }

    /// <summary>How alike the most alike sentence of another origin is.</summary>
    public double Echo { get; set; }

    /// <summary>Sentences of its article above it, captions and boilerplate passed over.</summary>
    public int Rank { get; set; }

    /// <summary>Whether it states a fact, an opinion or a forecast, and whose.</summary>
    public SentenceView View => _view ??= SentenceViewReader.Read(this);

    /// <summary>How much of what the story is about it says, in [0, 1].</summary>
    public double Centrality { get; set; }

    public bool IsSound => Flaws == SentenceFlaws.None;

    public ReadOnlySpan<char> Text => Span.Of(Article.Text.AsSpan());

    public ReadOnlySpan<Token> TokenSpan => Tokenizer.AsSpan(Article.Tokens)[Tokens.Start..Tokens.End];
}
