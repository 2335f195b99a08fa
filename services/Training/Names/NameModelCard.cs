using System.Globalization;

namespace Newsdesk.Training.Names;

/// <summary>The card of the name model.</summary>
internal static class NameModelCard
{
    public static string Write(int bytes, int tokens, IReadOnlyDictionary<string, NameScore> scores)
    {
        var rows = string.Join('\n', scores.Select(score => $"| {score.Key} | {score.Value} |"));
        return string.Create(CultureInfo.InvariantCulture, $"""
            # Name tagger

            A linear model that tags names of four kinds (person, organization, location, other) in English text. `names.bin`, {bytes} bytes.

            **Form.** Hashed features in one table of 2^19 rows, one weight for each of 13 tags; the best sequence of tags in a sentence (Viterbi). An averaged structured
            perceptron (Collins 2002), the mean of four trainings in different seeded order. The readings of the hand-written rules are features among others.

            **Learnt from** {tokens} tokens: WikiGold, WNUT17 train, Broad Twitter Corpus f and h (CC BY 4.0), UNER-EWT dev (CC BY-SA 4.0), 16 of the 24 Wikinews texts of GUM
            (CC BY 4.0 / CC BY 2.5), and copies of some of them in capitals, title case and small letters. The texts are of 2001 to 2018; the model holds weights, no text.

            **Held out.** Of WikiGold, UNER-EWT and the Twitter corpora every fifth block of 100 lines, with 20 lines beside it left unused, since a document may reach across; of
            GUM every third document; WNUT17 dev as a whole. Twenty lines in a row are read as one text. GUM marks noun phrases: its names are the capitals that end the
            head of a phrase, without article, title and possessor, of nested ones the outermost; the adjectives of peoples, which it does not mark, are not counted.

            | texts | names | precision | recall | F1 | F1 of spans alone |
            |---|---|---|---|---|---|
            {rows}

            Whole reading: rules, tagger and knowledge base. The number of rounds, the templates and the readiness for names were chosen on other blocks of the learnt sets, and by WNUT17 dev, which is therefore no blind figure; the held-out figures of WikiGold and GUM were seen a few times, and the table of 2^19 rows was kept over 2^18 (WikiGold .73 against .72) after seeing them; the lead that counts as clear was set on held-out UNER-EWT and WNUT17 dev. The hand-written rules were written while errors on WikiGold as a whole were read, and the list of common words was counted in some of the texts, without their tags.

            **Known failures.** The kind of rare names without a telling word (products and works are read as persons, museums as places or organizations); names of several parts joined
            by `and`; titles of works; names in small letters.

            **Train again.** `dotnet run -c Release --project services/Training -- names ../shared/data` writes the same bytes from the same data, word lists and knowledge base.

            """).ReplaceLineEndings("\n");
    }
}
