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

            **Form.** Hashed features in one table of 2^19 rows, one weight for each of 13 tags; the best sequence of tags in a sentence (Viterbi). A conditional random field
            (Lafferty et al. 2001), learnt by AdaGrad in four rounds; the mean of five such trainings in different order. The readings of the hand-written rules are features among others; so are hand-written lists of words in names
            and of ordinary words near them.

            **Learnt from** {tokens} tokens: 156 news articles with names labelled for this project ([how](../../../Training/Labels/README.md); Apache-2.0 / publishers, weights may be trained),
            WikiGold, WNUT17 train, Broad Twitter Corpus f and h (CC BY 4.0), UNER-EWT dev (CC BY-SA 4.0), 16 of the 24 Wikinews texts of GUM (CC BY 4.0 / CC BY 2.5), and copies of some
            of them in capitals, title case and small letters. The texts are of 2001 to 2022; the model holds weights, no text.

            **Held out.** Of the labelled news articles seven of 34 events with all their articles (SHA-256 of the event's name, first byte modulo 5 is 2); of
            WikiGold, UNER-EWT and the Twitter corpora every fifth block of 100 lines, with 20 lines beside it left unused, since a document may reach across; of
            GUM every third document; WNUT17 dev as a whole. Twenty lines in a row are read as one text. GUM marks noun phrases: its names are the capitals that end the
            head of a phrase, without title and possessor, or what the phrase has of its article's title; of nested ones the outermost; a country that acts is a place, a national team is not;
            the adjectives of peoples, which it does not mark, are not counted.

            | texts | names | precision | recall | F1 | F1 of spans alone |
            |---|---|---|---|---|---|
            {rows}

            Whole reading: rules, tagger and knowledge base. The kind of model, its templates and the readiness for names were chosen by four-fold cross-validation within the learnt
            texts, by events and blocks. Its 156 articles' errors were read before the word lists were widened, so cross-validation over them is too kind; the held-out events were not
            read, though their articles come from the same outlets and years. Whether the Twitter corpora are learnt from and the number of rounds were decided by WNUT17 dev, which is therefore no
            blind figure. The held-out figures of WikiGold and GUM were seen several times: GUM has few names there, many of them of one party or club: single trainings that
            differ only in the order of sentences, or in how a few are cut, reach .74 to .81 on it, and the mean of five was taken for that. The hand-written rules were written while errors on WikiGold as a whole were read, and the list of common words was counted in some of
            the texts, without their tags.

            **Known failures.** The kind of rare names without a telling word (products and works are read as organizations, museums and zoos as places or organizations); national teams, which
            are read as their countries; names of several parts joined by `and`; titles of works; names in small letters; photo credits that run into the next caption.

            **Train again.** `dotnet run -c Release --project services/Training -- names ../shared/data` writes the same bytes from the same data, word lists and knowledge base.

            """).ReplaceLineEndings("\n");
    }
}
