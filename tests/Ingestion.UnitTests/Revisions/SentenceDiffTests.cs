using CsCheck;
using Newsdesk.Articles.Revisions;

namespace Newsdesk.Articles.UnitTests.Revisions;

public sealed class SentenceDiffTests
{
    private const string Before = "The bridge fell on Monday. Nine people died in the river. The mayor was in Rome. Divers search on.";

    [Fact]
    public void Compare_SameText_TellsNothing()
    {
        Assert.Empty(SentenceDiff.Compare(Before, Before));
    }

    [Fact]
    public void Compare_CorrectedFigure_IsARewrite()
    {
        var changes = SentenceDiff.Compare(Before, Before.Replace("Nine people died", "Eleven people died", StringComparison.Ordinal));

        Assert.Equal([new SentenceChange(SentenceChangeKind.Rewritten, "Nine people died in the river.", "Eleven people died in the river.")], changes);
    }

    [Fact]
    public void Compare_AddedAndRemoved_AreTold()
    {
        var changes = SentenceDiff.Compare(Before, "The bridge fell on Monday. Nine people died in the river. Divers search on. A wake was held.");

        Assert.Equal(
            [new SentenceChange(SentenceChangeKind.Removed, "The mayor was in Rome.", ""), new SentenceChange(SentenceChangeKind.Added, "", "A wake was held.")],
            changes);
    }

    [Fact]
    public void Compare_NothingInCommon_RemovesAndAddsAll()
    {
        var changes = SentenceDiff.Compare("Alpha beta gamma.", "One two three.");

        Assert.Equal([SentenceChangeKind.Added, SentenceChangeKind.Removed], changes.Select(change => change.Kind));
    }

    [Fact]
    public void Compare_AnyTwoTexts_LeadsFromTheOneToTheOther()
    {
        var text = Gen.Int[1, 6].List[0, 12].Select(numbers => string.Join(' ', numbers.Select(Sentence)));
        Gen.Select(text, text).Sample((before, after) =>
        {
            var changes = SentenceDiff.Compare(before, after);
            var old = changes.Where(change => change.OldText.Length > 0).Select(change => change.OldText).ToList();
            var now = changes.Where(change => change.NewText.Length > 0).Select(change => change.NewText).ToList();

            Assert.Equal(Without(Sentences(before), old), Without(Sentences(after), now));
        });
    }

    private static List<string> Without(List<string> sentences, List<string> changed)
    {
        Assert.All(changed, sentence => Assert.True(sentences.Remove(sentence), sentence));
        return [.. sentences.Order(StringComparer.Ordinal)];
    }

    private static string Sentence(int number) => $"Sentence of number {new string((char)('a' + number), number + 3)} stands here.";

    private static List<string> Sentences(string text) => [.. text.Split(". ").Where(part => part.Length > 0).Select(part => part.TrimEnd('.') + ".")];
}
