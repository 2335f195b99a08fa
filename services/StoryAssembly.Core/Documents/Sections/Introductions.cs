using Newsdesk.Kernel.Text;
using Newsdesk.Stories.Documents.Sources;

namespace Newsdesk.Stories.Documents.Sections;

/// <summary>
/// Recognises sentences that say who somebody is: <c>Gul Hassan, the ambassador of Afghanistan, ...</c> or <c>Gul Hassan is an ambassador</c>.
/// </summary>
internal static class Introductions
{
    /// <param name="key">The entity, or the full name when it is not linked.</param>
    public static bool Introduces(SourceSentence sentence, string key)
    {
        foreach (var mention in sentence.Article.Member.Annotation.MentionsIn(sentence.Span))
        {
            var isFull = (mention.Entity?.Value ?? mention.FullForm) == key && mention.Span.Of(sentence.Article.Text.AsSpan()).Contains(' ');
            if (isFull && IsExplained(sentence, mention.Span.End))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsExplained(SourceSentence sentence, int end)
    {
        var text = sentence.Article.Text.AsSpan();
        var tokens = sentence.TokenSpan;
        var at = 0;
        while (at < tokens.Length && tokens[at].Start < end)
        {
            at++;
        }

        var next = WordAt(text, tokens, at);
        var second = WordAt(text, tokens, at + 1);
        return (next is "," && second is "a" or "an" or "the" or "who" or "whose" or "one") || (next is "is" or "was" && second is "a" or "an" or "the");
    }

    private static ReadOnlySpan<char> WordAt(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int at) => at < tokens.Length ? tokens[at].Of(text) : default;
}
