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
        output.WriteLine();
        output.WriteLine(text);
        output.WriteLine(new string('=', Math.Min(text.Length, Width)));
    }

    public void Heading(string text)
    {
        output.WriteLine();
        output.WriteLine(text);
        output.WriteLine(new string('-', Math.Min(text.Length, Width)));
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
        foreach (var row in all)
        {
            output.WriteLine(string.Join("  ", row.Select((cell, column) => column == row.Count - 1 ? cell : cell.PadRight(widths[column]))));
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
}
