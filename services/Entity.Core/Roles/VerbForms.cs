using Newsdesk.Entities.Lexicon;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Roles;

/// <summary>Counts what the verbs of a sentence tell about its time. By form alone: English words end in -ed for other reasons too.</summary>
internal static class VerbForms
{
    private static readonly WordList PastVerbs = WordList.Of(
        """
        was were did went came took made said told got gave found left lost won held began became fell rose led met ran saw sent shot struck built bought brought broke chose drew drove fought flew forgot grew
        heard hid kept knew laid lay meant paid put quit rode sang sat sold spent spoke stood stole swore taught thought threw understood wore wrote
        """, StringComparer.OrdinalIgnoreCase);

    private static readonly WordList PresentVerbs = WordList.Of("is are am has have do does says say means seems remains continues includes makes takes gives goes comes works lives plays runs shows", StringComparer.OrdinalIgnoreCase);

    private static readonly WordList ModalVerbs = WordList.Of("will won't 'll would could may might must should shall can cannot can't", StringComparer.OrdinalIgnoreCase);

    public static void Count(in TokenReader reader, int at, ref SentenceTraits traits)
    {
        var word = reader.Word(at);
        var isParticiple = !reader.IsCapitalized(at) && word.Length > 3 && (word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("en", StringComparison.Ordinal));
        var before = reader.Word(at - 1);
        var isAfterHave = before is "has" or "have" or "Has" or "Have" || (before is "been" && reader.Word(at - 2) is "has" or "have");
        traits.Perfect += isParticiple && isAfterHave ? 1 : 0;
        traits.Pluperfect += word is "had" && LooksLikeParticiple(reader, at + 1) ? 1 : 0;
        traits.Passive += isParticiple && before is "was" or "were" or "been" or "is" or "are" or "be" ? 1 : 0;
        traits.Past += PastVerbs.Contains(word) || (isParticiple && word.EndsWith("ed", StringComparison.Ordinal) && !isAfterHave) ? 1 : 0;
        traits.Present += PresentVerbs.Contains(word) ? 1 : 0;
        traits.Modal += ModalVerbs.Contains(word) ? 1 : 0;
        traits.FirstPerson += word is "I" or "we" or "We" or "my" or "My" or "our" or "Our" or "us" or "me" ? 1 : 0;
        traits.SecondPerson += word is "you" or "You" or "your" or "Your" ? 1 : 0;
        traits.Superlative += word is "most" or "first" or "largest" or "biggest" or "best" or "worst" or "highest" or "lowest" ? 1 : 0;
    }

    private static bool LooksLikeParticiple(in TokenReader reader, int at) =>
        reader.Word(at) is "been" or "already" or "previously" or "not" or "also" or "become" or "begun" or "said" or "taken" or "made" || reader.Word(at).EndsWith("ed", StringComparison.Ordinal);
}
