using Newsdesk.Entities.Lexicon;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Names.Tagging;

/// <summary>All word lists as one table, so that a word is looked up once.</summary>
internal static class WordTraitTable
{
    private const int MaxLength = 24;

    private static readonly Dictionary<string, WordTraits>.AlternateLookup<ReadOnlySpan<char>> Table = Build().GetAlternateLookup<ReadOnlySpan<char>>();

    public static WordTraits Of(ReadOnlySpan<char> word)
    {
        if (word.Length > MaxLength)
        {
            return WordTraits.None;
        }

        var traits = Table.TryGetValue(word, out var found) ? found : WordTraits.None;
        traits |= CommonWords.Contains(word) ? WordTraits.Common : WordTraits.None;
        return ReportingVerbs.Contains(word) ? traits | WordTraits.Reporting : traits;
    }

    /// <summary>The traits of the word as it would be written with a capital and small letters behind it.</summary>
    public static WordTraits OfCapitalized(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > MaxLength)
        {
            return WordTraits.None;
        }

        Span<char> buffer = stackalloc char[MaxLength];
        word.ToLowerInvariant(buffer);
        buffer[0] = char.ToUpperInvariant(buffer[0]);
        return Of(buffer[..word.Length]);
    }

    private static Dictionary<string, WordTraits> Build()
    {
        var table = new Dictionary<string, WordTraits>(StringComparer.Ordinal);
        Add(table, GivenNames.All, WordTraits.GivenName);
        Add(table, NameCues.Titles.Words, WordTraits.Title);
        Add(table, NameCues.TitleModifiers.Words, WordTraits.TitleModifier);
        Add(table, NameCues.Occupations.Words, WordTraits.Occupation);
        Add(table, NameCues.Organizations.Words, WordTraits.Organization);
        Add(table, NameCues.PlaceEndings.Words, WordTraits.PlaceEnding);
        Add(table, NameCues.PlaceBeginnings.Words, WordTraits.PlaceBeginning);
        Add(table, NameCues.OtherEndings.Words, WordTraits.OtherEnding);
        Add(table, NameCues.PlacePrepositions.Words, WordTraits.PlacePreposition);
        Add(table, NameCues.PlaceNouns.Words, WordTraits.PlaceNoun);
        Add(table, NameCues.BodiesFor.Words, WordTraits.BodyFor);
        Add(table, NameCues.Parties.Words, WordTraits.Party);
        Add(table, NameCues.Particles.Words, WordTraits.Particle);
        Add(table, NameCues.NameSuffixes.Words, WordTraits.NameSuffix);
        Add(table, PeopleWords.All, WordTraits.People);
        Add(table, CalendarWords.All, WordTraits.Calendar);
        Add(table, Initialisms.All, WordTraits.Initialism);
        Add(table, WordList.Load("surnames.txt", StringComparer.Ordinal).Words, WordTraits.Surname);
        Add(table, WordList.Load("place-words.txt", StringComparer.Ordinal).Words, WordTraits.Place);
        Add(table, WordList.Load("body-words.txt", StringComparer.Ordinal).Words, WordTraits.Body);
        Add(table, WordList.Load("work-words.txt", StringComparer.Ordinal).Words, WordTraits.Work);
        Add(table, WordList.Load("near-people.txt", StringComparer.Ordinal).Words, WordTraits.NearPeople);
        Add(table, WordList.Load("near-bodies.txt", StringComparer.Ordinal).Words, WordTraits.NearBodies);
        Add(table, WordList.Load("near-sport.txt", StringComparer.Ordinal).Words, WordTraits.NearSport);
        Add(table, WordList.Load("near-works.txt", StringComparer.Ordinal).Words, WordTraits.NearWorks);
        Add(table, WordList.Load("near-products.txt", StringComparer.Ordinal).Words, WordTraits.NearProducts);
        Add(table, WordList.Load("near-events.txt", StringComparer.Ordinal).Words, WordTraits.NearEvents);
        Add(table, WordList.Load("near-places.txt", StringComparer.Ordinal).Words, WordTraits.NearPlaces);
        return table;
    }

    private static void Add(Dictionary<string, WordTraits> table, IEnumerable<string> words, WordTraits trait)
    {
        foreach (var word in words)
        {
            table[word] = table.GetValueOrDefault(word) | trait;
        }
    }
}
