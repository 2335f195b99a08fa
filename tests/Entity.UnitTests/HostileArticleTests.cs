namespace Newsdesk.Entities.UnitTests;

/// <summary>Texts that make careless readers quadratic, at the longest length that is taken: whoever looks at every pair of characters does not end in time.</summary>
public sealed class HostileArticleTests
{
    private const int Length = 200_000;

    /// <summary>Far more than a busy machine needs, less than a quadratic reader would.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static TheoryData<string> Units => new(
        "x", "Aa", "\"", "“", "' 'a ", "‘a ", "\"Go,\" he said. ", "Maria Lopez ", "Lopez ", "A ", "Putin ", "Trump, ", "(BFU) ", "He said: \"go\n", "\"a\n", "“a\n", "said that ", "according to ", "a by ", "said, ", "He said it. ", "said: 'a ", "\"a \"b\" ", "“a “b” ", "It was. \"A ", "'Aa \n", "\"'", ", saying ", "quoted a ", "as saying ", ") ", "\"We will go now to it.\" ", "Lopez. \"A b c.\"\n", "President ", "of the ", "said ", "<p>", "\u200F", "😀", "\uD800", "Mr. ");

    [Theory]
    [MemberData(nameof(Units))]
    public async Task Annotate_LongestTextOfOneUnit_Ends(string unit) =>
        await Task.Run(() => Annotate(unit, Length), TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);

    private static void Annotate(string unit, int length) =>
        SmallWorld.Annotator.Annotate(new AnnotationInput(string.Concat(Enumerable.Repeat(unit, length / unit.Length)), "Maria Lopez", DateTimeOffset.UnixEpoch));
}
