using Newsdesk.Kernel.Ids;

namespace Newsdesk.Stories.Documents;

/// <summary>A sentence of a document with its proof.</summary>
public sealed record DocumentSentence
{
    private const int KeyChars = 20;

    public required string Text { get; init; }

    public required SentenceOrigin Origin { get; init; }

    /// <summary>Of a quoted or extracted sentence the first is the span that it was taken from; further ones corroborate it.</summary>
    public required IReadOnlyList<Evidence> Evidence { get; init; }

    /// <summary>What was changed in the first evidence's span to get the text, in the order of the span.</summary>
    public IReadOnlyList<TextEdit> Edits { get; init; } = [];

    /// <summary>The template that made a template sentence; empty otherwise.</summary>
    public string TemplateId { get; init; } = "";

    public SentenceStance Stance { get; init; }

    /// <summary>Who is quoted, or whose opinion or forecast it is, as named in the first evidence's article; empty when nobody is.</summary>
    public string Attribution { get; init; } = "";

    /// <summary>
    /// Names the sentence by its words, wherever they come from: capitals, marks, white space and whether a name is written in full make no difference.
    /// </summary>
    public string Key => StableHash.Base32(SentenceWords.Of(this), "", KeyChars);
}
