namespace Newsdesk.LocalHost.Printing;

/// <summary>Plain lines, for files, pipes and logs.</summary>
internal sealed class PlainPrinter(TextWriter output, TimeProvider clock) : IPrinter
{
    private const int Width = 110;

    /// <summary>Progress is a new line here, so it is told seldom.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);

    public void Line(string text = "") => output.WriteLine(text);

    public void Title(string text)
    {
        Underlined(text, '=');
    }

    public void Heading(string text)
    {
        Underlined(text, '-');
    }

    public void Paragraph(string text, string bullet = "")
    {
        foreach (var line in TextWrap.Lines(text, bullet, Width))
        {
            output.WriteLine(line);
        }
    }

    public void Table(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        IReadOnlyList<string>[] all = [headings, .. rows];
        var widths = headings.Select((_, column) => all.Max(row => row[column].Length)).ToArray();
        var numbers = TableColumns.OfNumbers(headings.Count, all.Skip(1));
        foreach (var row in all)
        {
            var cells = row.Select((cell, column) => numbers[column] ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]));
            output.WriteLine(string.Join("  ", cells).TrimEnd());
        }
    }

    public async Task FollowAsync(string title, Func<Action<string>, Task> work)
    {
        var told = clock.GetTimestamp();
        var gate = new Lock();
        await work(status =>
        {
            lock (gate)
            {
                if (clock.GetElapsedTime(told) >= Quiet)
                {
                    told = clock.GetTimestamp();
                    output.WriteLine($"{title}: {status}");
                }
            }
        });
    }

    /// <summary>A text over a rule as long as its longest line.</summary>
    private void Underlined(string text, char rule)
    {
        string[] lines = [.. TextWrap.Lines(text, "", Width)];
        output.WriteLine();
        foreach (var line in lines)
        {
            output.WriteLine(line);
        }

        output.WriteLine(new string(rule, lines.Select(line => line.Length).DefaultIfEmpty().Max()));
    }
}
