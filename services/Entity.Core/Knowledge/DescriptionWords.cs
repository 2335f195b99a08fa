using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Knowledge;

internal static class DescriptionWords
{
    /// <summary>The words of the description that are neither stop words nor part of the name, each once.</summary>
    public static IReadOnlyList<ulong> Of(KnowledgeEntry entry)
    {
        var own = Tokenizer.Tokenize(entry.Name).Select(token => NameFolding.Hash(0, token.Of(entry.Name))).ToHashSet();
        return
        [
            .. Tokenizer.Tokenize(entry.Description)
                .Where(token => token.Kind is TokenKind.Word && token.Length > 2 && !StopWords.Contains(token.Of(entry.Description)))
                .Select(token => NameFolding.Hash(0, token.Of(entry.Description)))
                .Where(word => !own.Contains(word))
                .Distinct(),
        ];
    }
}
