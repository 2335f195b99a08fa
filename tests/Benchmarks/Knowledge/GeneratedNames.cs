using Newsdesk.Entities.Knowledge;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Ids;

namespace Newsdesk.Benchmarks.Knowledge;

/// <summary>A world of any size, the same each time: entries with four names each of two or three words.</summary>
internal static class GeneratedNames
{
    public const int NamesPerEntry = 4;

    private const int FirstWords = 200_000;
    private const string Consonants = "bcdfghjklmnprstvwz";
    private const string Vowels = "aeiou";

    public static KnowledgeEntry Entry(int number) => new()
    {
        Id = EntityId.Parse($"q{number + 1}"),
        Kind = (MentionKind)(1 + (number % 4)),
        Name = Name(number, 0),
        Aliases = [Name(number, 1), Name(number, 2), Name(number, 3)],
        Description = $"Number {number} of the entries made for a measurement.",
        Prominence = number % 97 == 0 ? 3 : 1,
        Source = "generated",
        Licence = "CC0-1.0",
        WikidataId = $"Q{number + 1}",
    };

    public static string Name(int number, int place)
    {
        var mixed = (((uint)number * 2_654_435_761u) ^ ((uint)place * 40_503u)) % FirstWords;
        var own = Word(((uint)number * NamesPerEntry) + (uint)place + FirstWords);
        return place == 3 ? $"{Word(mixed)} {Word((mixed * 7) % FirstWords)} {own}" : $"{Word(mixed)} {own}";
    }

    private static string Word(uint number)
    {
        Span<char> letters = stackalloc char[16];
        var length = 0;
        do
        {
            letters[length++] = Consonants[(int)(number % (uint)Consonants.Length)];
            number /= (uint)Consonants.Length;
            letters[length++] = Vowels[(int)(number % (uint)Vowels.Length)];
            number /= (uint)Vowels.Length;
        }
        while (number > 0);

        letters[0] = char.ToUpperInvariant(letters[0]);
        return new string(letters[..length]);
    }
}
