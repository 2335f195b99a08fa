using Spectre.Console;

namespace Newsdesk.LocalHost.Printing;

/// <summary>A terminal: headings in bold, tables with rules, progress in place.</summary>
internal sealed class TerminalPrinter(IAnsiConsole console) : IPrinter
{
    private const int WidestText = 110;

    private int Width => Math.Min(console.Profile.Width, WidestText);

    public void Line(string text = "") => console.WriteLine(text);

    public void Title(string text)
    {
        console.WriteLine();
        foreach (var line in TextWrap.Lines(text, "", Width))
        {
            console.MarkupLine($"[bold underline]{Markup.Escape(line)}[/]");
        }
    }

    public void Heading(string text)
    {
        console.WriteLine();
        console.MarkupLine($"[bold]{Markup.Escape(text)}[/]");
    }

    public void Paragraph(string text, string bullet = "")
    {
        foreach (var line in TextWrap.Lines(text, bullet, Width))
        {
            console.WriteLine(line);
        }
    }

    public void Table(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        IReadOnlyList<string>[] all = [.. rows];
        var numbers = TableColumns.OfNumbers(headings.Count, all);
        var table = new Table().Border(TableBorder.Simple);
        foreach (var (heading, column) in headings.Select((heading, column) => (heading, column)))
        {
            table.AddColumn(new TableColumn(Markup.Escape(heading))
            {
                Alignment = numbers[column] ? Justify.Right : Justify.Left,
                NoWrap = column < headings.Count - 1,
            });
        }

        foreach (var row in all)
        {
            table.AddRow([.. row.Select(Markup.Escape)]);
        }

        console.Write(table);
    }

    public Task FollowAsync(string title, Func<Action<string>, Task> work) => console.Status().StartAsync(
        Markup.Escape(title), context => work(status => context.Status($"{Markup.Escape(title)}: {Markup.Escape(status)}")));
}
