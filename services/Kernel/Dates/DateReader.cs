using System.Globalization;
using Newsdesk.Kernel.Numbers;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Kernel.Dates;

/// <summary>A tokenised text as the date patterns look at it.</summary>
internal readonly ref struct DateReader(TokenReader tokens, DateOnly? published)
{
    private const int TenseReach = 10;

    private readonly TokenReader _tokens = tokens;

    public DateOnly? Published { get; } = published;

    public ReadOnlySpan<char> Word(int at) => _tokens.Word(at);

    public bool Is(int at, ReadOnlySpan<char> word) => _tokens.Is(at, word);

    public TokenKind? Kind(int at) => _tokens.Kind(at);

    public bool IsAttached(int at) => _tokens.IsAttached(at);

    public DateWord Find(int at) => Kind(at) is TokenKind.Word ? DateWords.Find(Word(at)) : default;

    public DateUnit? Unit(int at) => Find(at) is { Kind: DateWordKind.Unit } word ? (DateUnit)word.Value : null;

    /// <summary>The value of a number of at most <paramref name="maxDigits"/> plain digits; -1 for anything else.</summary>
    public int Digits(int at, int maxDigits)
    {
        var word = Word(at);
        return Kind(at) is TokenKind.Number && word.Length <= maxDigits && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : -1;
    }

    /// <summary>A day of a month, <c>5</c>, <c>05</c> or <c>5th</c>; -1 for anything else.</summary>
    public int DayOfMonth(int at)
    {
        var word = Word(at);
        if (Kind(at) is not TokenKind.Number || word.Length is 0 or > 4)
        {
            return -1;
        }

        var digits = word.TrimEnd("stndrhSTNDRH");
        return digits.Length is 1 or 2 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31 ? day : -1;
    }

    /// <summary>A year of four digits between 1000 and 2199; -1 for anything else.</summary>
    public int Year(int at) => Word(at).Length == 4 && Digits(at, 4) is >= 1000 and < 2200 and var year ? year : -1;

    /// <summary>A small count in digits or words; -1 for anything else.</summary>
    public int Count(int at)
    {
        var word = Word(at);
        if (Kind(at) is TokenKind.Number)
        {
            return Digits(at, 3);
        }

        return word switch
        {
            "a" or "an" or "A" or "An" => 1,
            _ => NumberWords.Find(word) is { Kind: NumberWordKind.Unit or NumberWordKind.Ten } number ? (int)number.Value : -1,
        };
    }

    /// <summary>
    /// +1 when the clause around the tokens looks ahead, -1 when it looks back, 0 when it tells neither. The nearest verb before them decides, else the
    /// nearest behind them.
    /// </summary>
    public int Direction(int first, int end)
    {
        for (var at = first - 1; at >= Math.Max(0, first - TenseReach) && !IsStop(at) && !_tokens.BeginsLine(at + 1); at--)
        {
            if (TenseWords.Direction(Word(at)) is var direction and not 0)
            {
                return direction;
            }
        }

        for (var at = end; at < Math.Min(_tokens.Count, end + TenseReach) && !IsStop(at) && !_tokens.BeginsLine(at); at++)
        {
            if (TenseWords.Direction(Word(at)) is var direction and not 0)
            {
                return direction;
            }
        }

        return 0;
    }

    private bool IsStop(int at) => Word(at) is "." or "!" or "?" or ";";
}
