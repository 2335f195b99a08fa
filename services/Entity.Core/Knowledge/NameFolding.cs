using System.Globalization;
using System.Text;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Knowledge;

/// <summary>Takes away what two spellings of one name may differ in: case, accents, the form of apostrophes and hyphens.</summary>
internal static class NameFolding
{
    private const int TableSize = 0x250;

    private static readonly char[] Table = BuildTable();

    public static char Fold(char c) => c < TableSize ? Table[c] : c switch
    {
        '\u2019' or '\u2018' or '\u02BC' => '\'',
        '\u2010' or '\u2011' or '\u2013' => '-',
        _ => char.ToLowerInvariant(c),
    };

    public static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            folded.Append(Fold(c));
        }

        return folded.ToString();
    }

    // FNV-1a over folded characters: the hash of a name continues token by token.
    public static ulong Hash(ulong seed, ReadOnlySpan<char> token)
    {
        var hash = (seed ^ ' ') * 1099511628211UL;
        foreach (var c in token)
        {
            hash = (hash ^ Fold(c)) * 1099511628211UL;
        }

        return hash;
    }

    public static ulong Hash(in TokenReader reader, int start, int end)
    {
        ulong hash = 0;
        for (var i = start; i < end; i++)
        {
            hash = Hash(hash, reader.Word(i));
        }

        return hash;
    }

    private static char[] BuildTable()
    {
        var table = new char[TableSize];
        for (var c = 0; c < TableSize; c++)
        {
            var parts = ((char)c).ToString().Normalize(NormalizationForm.FormD);
            var letter = parts.Length > 1 && char.GetUnicodeCategory(parts[1]) is UnicodeCategory.NonSpacingMark ? parts[0] : (char)c;
            table[c] = char.ToLowerInvariant(letter) switch
            {
                'ø' => 'o',
                'ł' => 'l',
                'đ' => 'd',
                'ı' => 'i',
                var lower => lower,
            };
        }

        return table;
    }
}
