using Newsdesk.Kernel.Text;
using Newsdesk.Stories.Documents.Editing;

namespace Newsdesk.Stories.UnitTests.Documents.Editing;

public sealed class AbsoluteDatesTests
{
    /// <summary>A Friday.</summary>
    private static readonly DateOnly Published = new(2025, 7, 4);

    [Theory]
    [InlineData("The bridge fell on Friday.", "The bridge fell on Friday, 4 July 2025.")]
    [InlineData("China on Wednesday said it was ready.", "China on Wednesday, 2 July 2025, said it was ready.")]
    [InlineData("The ship sank on Thursday night.", "The ship sank on Thursday night, 3 July 2025.")]
    [InlineData("On Thursday Russia became the first.", "On Thursday, 3 July 2025, Russia became the first.")]
    [InlineData("The minister resigned yesterday.", "The minister resigned on 3 July 2025.")]
    [InlineData("Yesterday, the minister resigned.", "On 3 July 2025, the minister resigned.")]
    [InlineData("The deal was signed on July 2.", "The deal was signed on July 2, 2025.")]
    [InlineData("The deal was signed on July 2 by both.", "The deal was signed on July 2, 2025, by both.")]
    [InlineData("The deal was signed on 2 July by both.", "The deal was signed on 2 July 2025 by both.")]
    [InlineData("The lane was closed in March after the storm.", "The lane was closed in March 2025 after the storm.")]
    [InlineData("Prices fell last month.", "Prices fell in June 2025.")]
    [InlineData("Prices have risen since last year.", "Prices have risen since 2024.")]
    [InlineData("The law passed earlier this month.", "The law passed earlier in July 2025.")]
    public void Plan_PlainDate_IsMadeAbsolute(string sentence, string expected) => Assert.Equal(expected, Edit(sentence));

    [Theory]
    [InlineData("The mayor led Friday's service.")]
    [InlineData("He attended the Friday prayers.")]
    [InlineData("\"We met on Friday,\" said the mayor.")]
    [InlineData("The sale runs from Friday to Sunday.")]
    [InlineData("The court is to meet on Wednesday.")]
    [InlineData("The ban lasts until May.")]
    [InlineData("The youth of today reads little.")]
    [InlineData("The bridge was built on 2 July 1971.")]
    [InlineData("Banks promised to cut rates from January 15.")]
    [InlineData("It was the best of the last month.")]
    public void Plan_DoubtfulDate_StaysAsItIs(string sentence) => Assert.Equal(sentence, Edit(sentence));

    private static string? Edit(string sentence) => SpanEdits.Apply(sentence, AbsoluteDates.Plan(sentence, Tokenizer.AsSpan(Tokenizer.Tokenize(sentence)), Published));
}
