using Newsdesk.Entities.Lexicon;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Roles;

/// <summary>Counts what the verbs of a sentence tell about its time. By form alone: English words end in -ed for other reasons too.</summary>
internal static class VerbForms
{
    private static readonly WordList PastVerbs = WordList.Of(
        """
        was were did went came took made said told got gave found left lost won held began became fell rose led met ran saw sent shot struck built bought brought broke chose drew drove fought flew forgot grew
        heard hid kept knew laid lay meant paid put quit rode sang sat sold spent spoke stood stole swore taught thought threw understood wore wrote wasn't weren't didn't felt hit cut set let beat
        """, StringComparer.OrdinalIgnoreCase);

    private static readonly WordList PresentVerbs = WordList.Of(
        """
        is are am has have do does says say means seems remains continues includes makes takes gives goes comes works lives plays runs shows isn't aren't don't doesn't hasn't haven't it's that's he's she's i'm we're they're
        you're there's i've we've they've need needs want wants know think believe get gets keep keeps look looks
        """, StringComparer.OrdinalIgnoreCase);

    private static readonly WordList ModalVerbs = WordList.Of(
        "will won't would wouldn't could couldn't may might must should shouldn't shall can cannot can't i'll we'll he'll she'll it'll they'll you'll i'd we'd he'd she'd they'd", StringComparer.OrdinalIgnoreCase);

    public static void Count(in TokenReader reader, int at, ref SentenceTraits traits)
    {
        var word = reader.Word(at);
        CountPersons(word, ref traits);
        if (word.Length < 2)
        {
            return;
        }

        var isParticiple = !reader.IsCapitalized(at) && word.Length > 3 && (word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("en", StringComparison.Ordinal));
        var before = reader.Word(at - 1);
        var isAfterHave = before is "has" or "have" or "Has" or "Have" || (before is "been" && reader.Word(at - 2) is "has" or "have");
        var isPerfect = isParticiple && isAfterHave;
        var isPluperfect = word is "had" or "hadn't" && LooksLikeParticiple(reader, at + 1);
        var isPast = PastVerbs.Contains(word) || word is "had" || (isParticiple && word.EndsWith("ed", StringComparison.Ordinal) && !isAfterHave);
        var isPresent = !isPast && PresentVerbs.Contains(word);
        var isModal = !isPast && !isPresent && ModalVerbs.Contains(word);
        traits.Perfect += isPerfect ? 1 : 0;
        traits.Pluperfect += isPluperfect ? 1 : 0;
        traits.Passive += isParticiple && before is "was" or "were" or "been" or "is" or "are" or "be" ? 1 : 0;
        traits.Progressive += word.EndsWith("ing", StringComparison.Ordinal) && before is "is" or "are" or "was" or "were" or "been" or "be" ? 1 : 0;
        traits.Past += isPast ? 1 : 0;
        traits.Present += isPresent ? 1 : 0;
        traits.Modal += isModal ? 1 : 0;
        if (traits.MainVerb is VerbForm.None && !ReportingVerbs.Contains(word))
        {
            var isAfterPresentHave = word is "has" or "have" && LooksLikeParticiple(reader, at + 1);
            traits.MainVerb = isPluperfect ? VerbForm.Pluperfect : isAfterPresentHave || isPerfect ? VerbForm.Perfect : isPast ? VerbForm.Past : isPresent ? VerbForm.Present : isModal ? VerbForm.Modal : VerbForm.None;
        }
    }

    private static void CountPersons(ReadOnlySpan<char> word, ref SentenceTraits traits)
    {
        if (word.Length > 5)
        {
            return;
        }

        traits.FirstPerson += word is "I" or "we" or "We" or "my" or "My" or "our" or "Our" or "us" or "me" or "I'm" or "I’m" or "I've" or "I’ve" or "we're" or "we’re" or "We're" or "We’re" ? 1 : 0;
        traits.SecondPerson += word is "you" or "You" or "your" or "Your" ? 1 : 0;
        traits.HeOrShe += word is "he" or "He" or "she" or "She" or "his" or "His" or "her" or "Her" or "him" ? 1 : 0;
        traits.They += word is "they" or "They" or "their" or "Their" or "them" ? 1 : 0;
    }

    private static bool LooksLikeParticiple(in TokenReader reader, int at) =>
        reader.Word(at) is "been" or "already" or "previously" or "not" or "also" or "become" or "begun" or "said" or "taken" or "made" or "never" or "long" or "recently" or "gone" or "won" or "come" or "seen" or "given"
        || reader.Word(at).EndsWith("ed", StringComparison.Ordinal);
}
