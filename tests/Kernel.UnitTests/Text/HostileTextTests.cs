using Newsdesk.Kernel.Dates;
using Newsdesk.Kernel.Numbers;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Kernel.UnitTests.Text;

/// <summary>Inputs that make careless readers quadratic. Each is read at two sizes; eight times the text may not take much more than eight times as long.</summary>
public sealed class HostileTextTests
{
    private const int MaxRuns = 6;

    public static TheoryData<string> Units => new("x", "\"", "“", ".", "a.", "A. ", "1,", "1,000", "a@", "@a-", "\u200F", "a\u0301\u0316", "-", "http://", "\uD800", "\n", "(", "Mr. ", "'s", "? said ", "one hundred ", "early ", "Friday, ", "1,000 and ", "killed ");

    [Theory]
    [MemberData(nameof(Units))]
    public void Read_RepeatedUnit_TakesLinearTime(string unit)
    {
        var (small, large) = (Repeat(unit, 20_000), Repeat(unit, 160_000));

        // A quadratic reader needs 64 times as long. The best of several runs, taken in turn, forgives a busy machine; the constant forgives its timer.
        var (shortest, longest) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var run = 0; run < MaxRuns; run++)
        {
            shortest = Min(shortest, Time(small));
            longest = Min(longest, Time(large));
            if (run > 0 && longest < (shortest * 24) + TimeSpan.FromMilliseconds(20))
            {
                return;
            }
        }

        Assert.Fail($"{shortest.TotalMilliseconds:F1} ms grew to {longest.TotalMilliseconds:F1} ms");
    }

    private static TimeSpan Time(string text)
    {
        var start = TimeProvider.System.GetTimestamp();
        Read(text);
        return TimeProvider.System.GetElapsedTime(start);
    }

    private static TimeSpan Min(TimeSpan left, TimeSpan right) => left < right ? left : right;

    private static void Read(string text)
    {
        var normal = TextNormalizer.Normalize(text);
        var tokens = Tokenizer.Tokenize(normal);
        SentenceSplitter.Split(normal, Tokenizer.AsSpan(tokens), []);
        var dates = DateRecognizer.Recognize(normal, new DateOnly(2025, 7, 4));
        NumberRecognizer.Recognize(normal, Tokenizer.AsSpan(tokens), dates, []);
    }

    private static string Repeat(string unit, int length) => string.Concat(Enumerable.Repeat(unit, length / unit.Length));
}
