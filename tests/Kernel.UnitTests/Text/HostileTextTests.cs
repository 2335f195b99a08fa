using Newsdesk.Kernel.Dates;
using Newsdesk.Kernel.Numbers;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Kernel.UnitTests.Text;

/// <summary>Inputs that make careless readers quadratic. A reader that looks at every pair of a million characters does not end while anybody waits.</summary>
public sealed class HostileTextTests
{
    private const int Length = 1_000_000;

    /// <summary>A hundred times what a busy machine needs, a hundredth of what a quadratic reader would.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static TheoryData<string> Units => new("x", "\"", "“", ".", "a.", "A. ", "1,", "1,000", "a@", "@a-", "\u200F", "a\u0301\u0316", "-", "http://", "\uD800", "\n", "(", "Mr. ", "'s", "? said ", "one hundred ", "early ", "Friday, ", "1,000 and ", "killed ", ". ", "[1]", ".[1]", "``", "« » ", "» ", "Ph.D.", "D-N.Y. ", "a) ", "etc. ", "5 p.m. ", "am 5. ", "他。", "ไม่", "क्\u200D");

    [Theory]
    [MemberData(nameof(Units))]
    public async Task Read_MillionCharactersOfOneUnit_Ends(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, Length / unit.Length));

        await Task.Run(() => Read(text), TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
    }

    private static void Read(string text)
    {
        var normal = TextNormalizer.Normalize(text);
        var tokens = Tokenizer.Tokenize(normal);
        SentenceSplitter.Split(normal, Tokenizer.AsSpan(tokens), []);
        var dates = DateRecognizer.Recognize(normal, new DateOnly(2025, 7, 4));
        NumberRecognizer.Recognize(normal, Tokenizer.AsSpan(tokens), dates, []);
    }
}
