using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Roles;

/// <summary>Turns the words of a sentence into features. A name tells the subject of the text, not the part that the sentence plays.</summary>
internal static class RoleWordWriter
{
    /// <summary>Words of one sentence that count; those behind are read for its traits only.</summary>
    private const int MaxWords = 100;

    private const double WordValue = 0.4;

    public static void Write(in TokenReader reader, TokenRange tokens, RoleFeatures features)
    {
        for (var i = tokens.Start; i < Math.Min(tokens.End, tokens.Start + MaxWords); i++)
        {
            if (reader.IsWord(i) && (!reader.IsCapitalized(i) || StopWords.Contains(reader.Word(i))))
            {
                features.AddWord(WordOverlap.StemHash(reader.Word(i)), WordValue);
            }
        }
    }
}
