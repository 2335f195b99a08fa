using System.Globalization;
using Newsdesk.Articles.Times;

namespace Newsdesk.Articles.Adapters.Pages.Metadata;

/// <summary>Finds a day in running text, as pages write it in many languages: "Dec. 20th, 2023", "20 décembre 2023", "2023年12月20日", "20.12.2023".</summary>
internal static class WrittenDate
{
    private const int MaxLength = 200;
    private const int MinYear = 1990;
    private const int MaxYear = 2100;

    /// <summary>Letters of the shortest name of a month.</summary>
    private const int MinMonth = 3;

    private readonly record struct Token(string Text, int Number, int Month, char Before);

    public static DateTimeOffset? Find(string text)
    {
        var tokens = Tokens(text.Length > MaxLength ? text[..MaxLength] : text);
        for (var i = 0; i + 2 < tokens.Count; i++)
        {
            if (Read(tokens[i], tokens[i + 1], tokens[i + 2]) is { } day)
            {
                return day;
            }
        }

        return null;
    }

    /// <summary>The day in the path of an address: "/2023/12/20/", "/2023/dec/20/", "/2023-12-20-", "20231220".</summary>
    public static DateTimeOffset? OfAddress(string address)
    {
        var path = Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.AbsolutePath : "";
        var tokens = Tokens(path.Length > MaxLength ? path[..MaxLength] : path);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i] is { Text.Length: 8, Number: > 19900000 and < 21000000 and var number } && Day(number / 10000, number / 100 % 100, number % 100) is { } joined)
            {
                return joined;
            }

            if (i + 2 < tokens.Count && tokens[i].Text.Length == 4 && Year(tokens[i]) is { } year && Day(year, MonthOf(tokens[i + 1]), tokens[i + 2].Text.Length <= 2 ? tokens[i + 2].Number : 0) is { } day)
            {
                return day;
            }
        }

        return null;
    }

    private static DateTimeOffset? Read(Token one, Token two, Token three)
    {
        if (one.Month > 0 && Year(three) is { } american)
        {
            return Day(american, one.Month, two.Number);
        }

        if (two.Month > 0 && Year(three) is { } european)
        {
            return Day(european, two.Month, one.Number);
        }

        if (one.Text.Length == 4 && Year(one) is { } iso && two.Number is > 0 and <= 12)
        {
            return Day(iso, two.Number, three.Number);
        }

        var isDotted = two.Before == '.' && three.Before == '.';
        return isDotted && three.Text.Length == 4 && Year(three) is { } german ? Day(german, two.Number, one.Number) : null;
    }

    private static int? Year(Token token) => token.Number is >= MinYear and <= MaxYear ? token.Number : null;

    private static int MonthOf(Token token) => token.Month > 0 ? token.Month : token.Text.Length <= 2 ? token.Number : 0;

    private static DateTimeOffset? Day(int year, int month, int day) =>
        year is >= MinYear and <= MaxYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero) : null;

    // Runs of digits and runs of letters; "20th" and "12月" come apart, and endings of numbers are dropped.
    private static List<Token> Tokens(string text)
    {
        var tokens = new List<Token>();
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            var isDigit = char.IsAsciiDigit(text[at]);
            while (at < text.Length && (isDigit ? char.IsAsciiDigit(text[at]) : char.IsLetter(text[at])))
            {
                at++;
            }

            if (at == start)
            {
                at++;
                continue;
            }

            var run = text[start..at];
            var isEnding = !isDigit && start > 0 && char.IsAsciiDigit(text[start - 1]) && run.Length <= 2;
            if (!isEnding && run is not ("de" or "of" or "del"))
            {
                tokens.Add(new Token(run, isDigit && run.Length <= 8 ? int.Parse(run, CultureInfo.InvariantCulture) : 0, isDigit || run.Length < MinMonth ? 0 : MonthNames.Of(run), start > 0 ? text[start - 1] : ' '));
            }
        }

        return tokens;
    }
}
