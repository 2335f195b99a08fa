using Newsdesk.Kernel.Dates;
using Newsdesk.Kernel.Numbers;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Kernel.UnitTests.Text;

/// <summary>Inputs that make careless readers quadratic. Each is read at two sizes; four times the text may not take much more than four times as long.</summary>
public sealed class HostileTextTests
{
    public static TheoryData<string> Units => new("x", "\"", "“", ".", "a.", "A. ", "1,", "1,000", "a@", "@a-", "\u200F", "a\u0301\u0316", "-", "http://", "\uD800", "\n", "(", "Mr. ", "'s", "? said ", "one hundred ", "early ", "Friday, ", "1,000 and ", "killed ");

    [Theory]
    [MemberData(nameof(Units))]
    public void Read_RepeatedUnit_TakesLinearTime(string unit)
    {
        Read(Repeat(unit, 20_000));
        var small = Time(Repeat(unit, 40_000));
        var large = Time(Repeat(unit, 160_000));

        // A quadratic reader needs sixteen times as long; the constant forgives timer noise on a busy machine.
        Assert.True(large < (small * 10) + TimeSpan.FromMilliseconds(50), $"{small.TotalMilliseconds:F1} ms grew to {large.TotalMilliseconds:F1} ms");
    }

    private static TimeSpan Time(string text)
    {
        var best = TimeSpan.MaxValue;
        for (var run = 0; run < 3; run++)
        {
            var start = TimeProvider.System.GetTimestamp();
            Read(text);
            var took = TimeProvider.System.GetElapsedTime(start);
            best = took < best ? took : best;
        }

        return best;
    }

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
