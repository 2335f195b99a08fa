using Newsdesk.Kernel.Annotations;

namespace Newsdesk.Entities.UnitTests.Roles;

public sealed class RoleTests
{
    private static readonly DateTimeOffset Published = new(2025, 7, 4, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Annotate_NewsText_GivesEachSentenceItsRole()
    {
        const string Title = "Russia recognises Taliban government";
        const string Text =
            """
            Russia on Thursday recognised the Taliban government of Afghanistan, the first country to do so.
            As a result, the embassy closed its old office, prompting protests.
            In April, Russia had removed the movement from a list of terrorist groups.
            The Soviet Union invaded Afghanistan in 1979 and left a decade later.
            "It is an important and good decision," Maria Lopez said.
            Other countries will likely follow and could send ambassadors next year.
            """;

        var sentences = SmallWorld.Annotator.Annotate(new AnnotationInput(Text, Title, Published)).Text.Sentences;

        Assert.Equal(
            [DiscourseRole.MainEvent, DiscourseRole.Consequence, DiscourseRole.PreviousEvent, DiscourseRole.HistoricalEvent, DiscourseRole.Evaluation, DiscourseRole.Expectation],
            sentences.Select(sentence => sentence.Role));
        Assert.Equal([false, false, false, false, true, false], sentences.Select(sentence => sentence.IsSpeech));
        Assert.All(sentences, sentence => Assert.InRange(sentence.RoleScore, 0, 1));
    }

    [Fact]
    public void Annotate_Byline_IsNotTheMainEvent()
    {
        var sentences = SmallWorld.Annotator.Annotate(new AnnotationInput("By Maria Lopez\nRussia on Thursday recognised the Taliban.", "", Published)).Text.Sentences;

        Assert.NotEqual(DiscourseRole.MainEvent, sentences[0].Role);
        Assert.Equal(DiscourseRole.MainEvent, sentences[1].Role);
    }

    [Fact]
    public void Annotate_WitnessTellsHerDay_IsAnAnecdote()
    {
        const string Text =
            """
            A train left the rails near Velden on Friday, killing three people, the police said.
            Marta Lindqvist, 34, was on her way to work with her daughter.
            "I heard a bang, my little girl was crying and I held her," she said.
            "I was so scared, I thought of my mother and my husband at home."
            """;

        var sentences = SmallWorld.Annotator.Annotate(new AnnotationInput(Text, "Train accident kills three near Velden", Published)).Text.Sentences;

        Assert.Equal(DiscourseRole.MainEvent, sentences[0].Role);
        Assert.Equal([DiscourseRole.Anecdote, DiscourseRole.Anecdote], sentences.Skip(2).Select(sentence => sentence.Role));
    }

    [Fact]
    public void Annotate_NoPublishDay_DaysOfTheWeekStillTellWhatCameBefore()
    {
        const string Text =
            """
            Parliament in Velden approved the budget on Friday after a long debate.
            Earlier this week, on Tuesday, the finance committee had already rejected two proposals.
            The country is home to about five million people and has a large deficit.
            """;

        var sentences = SmallWorld.Annotator.Annotate(new AnnotationInput(Text, "Velden parliament approves budget")).Text.Sentences;

        Assert.Equal([DiscourseRole.MainEvent, DiscourseRole.PreviousEvent, DiscourseRole.CurrentContext], sentences.Select(sentence => sentence.Role));
    }
}
