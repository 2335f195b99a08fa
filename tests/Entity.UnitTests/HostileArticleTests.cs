namespace Newsdesk.Entities.UnitTests;

/// <summary>Texts that make careless readers quadratic: four times the text may not take much more than four times as long.</summary>
public sealed class HostileArticleTests
{
    public static TheoryData<string> Units => new(
        "x", "Aa", "\"", "“", "' 'a ", "‘a ", "\"Go,\" he said. ", "Maria Lopez ", "Lopez ", "A ", "Putin ", "Trump, ", "(BFU) ", "He said: \"go\n", "President ", "of the ", "said ", "<p>", "\u200F", "😀", "\uD800", "Mr. ");

    [Theory]
    [MemberData(nameof(Units))]
    public void Annotate_RepeatedUnit_TakesLinearTime(string unit)
    {
        Annotate(unit, 20_000);
        var small = Time(unit, 40_000);
        var large = Time(unit, 160_000);

        // A quadratic reader needs sixteen times as long; the constant forgives timer noise on a busy machine.
        Assert.True(large < (small * 10) + TimeSpan.FromMilliseconds(100), $"{small.TotalMilliseconds:F1} ms grew to {large.TotalMilliseconds:F1} ms");
    }

    private static TimeSpan Time(string unit, int length)
    {
        var best = TimeSpan.MaxValue;
        for (var run = 0; run < 3; run++)
        {
            var start = TimeProvider.System.GetTimestamp();
            Annotate(unit, length);
            var took = TimeProvider.System.GetElapsedTime(start);
            best = took < best ? took : best;
        }

        return best;
    }

    private static void Annotate(string unit, int length) =>
        SmallWorld.Annotator.Annotate(new AnnotationInput(string.Concat(Enumerable.Repeat(unit, length / unit.Length)), "Maria Lopez", DateTimeOffset.UnixEpoch));
}
