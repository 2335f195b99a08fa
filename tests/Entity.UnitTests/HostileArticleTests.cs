namespace Newsdesk.Entities.UnitTests;

/// <summary>Texts that make careless readers quadratic: eight times the text may not take much more than eight times as long.</summary>
public sealed class HostileArticleTests
{
    private const int MaxRuns = 6;

    public static TheoryData<string> Units => new(
        "x", "Aa", "\"", "“", "' 'a ", "‘a ", "\"Go,\" he said. ", "Maria Lopez ", "Lopez ", "A ", "Putin ", "Trump, ", "(BFU) ", "He said: \"go\n", "President ", "of the ", "said ", "<p>", "\u200F", "😀", "\uD800", "Mr. ");

    [Theory]
    [MemberData(nameof(Units))]
    public void Annotate_RepeatedUnit_TakesLinearTime(string unit)
    {
        // A quadratic reader needs 64 times as long. The best of several runs, taken in turn, forgives a busy machine; the constant forgives its timer.
        var (shortest, longest) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var run = 0; run < MaxRuns; run++)
        {
            shortest = Min(shortest, Time(unit, 20_000));
            longest = Min(longest, Time(unit, 160_000));
            if (run > 0 && longest < (shortest * 24) + TimeSpan.FromMilliseconds(20))
            {
                return;
            }
        }

        Assert.Fail($"{shortest.TotalMilliseconds:F1} ms grew to {longest.TotalMilliseconds:F1} ms");
    }

    private static TimeSpan Time(string unit, int length)
    {
        var start = TimeProvider.System.GetTimestamp();
        Annotate(unit, length);
        return TimeProvider.System.GetElapsedTime(start);
    }

    private static TimeSpan Min(TimeSpan left, TimeSpan right) => left < right ? left : right;

    private static void Annotate(string unit, int length) =>
        SmallWorld.Annotator.Annotate(new AnnotationInput(string.Concat(Enumerable.Repeat(unit, length / unit.Length)), "Maria Lopez", DateTimeOffset.UnixEpoch));
}
