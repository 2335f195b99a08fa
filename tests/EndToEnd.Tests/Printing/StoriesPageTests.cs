using Google.Protobuf.WellKnownTypes;
using Newsdesk.LocalHost.Printing;
using Newsdesk.Stories.V1;
using Spectre.Console;

namespace Newsdesk.EndToEnd.Tests.Printing;

/// <summary>The list of stories as it is printed.</summary>
public sealed class StoriesPageTests
{
    private static readonly Story Story = new()
    {
        Name = "stories/ssfvzxdfllhdgb3shef2s",
        Title = "Ferry hits breakwater in the harbour of Velmark",
        ArticleCount = 12,
        OutletCount = 6,
        IndependentOriginCount = 5,
        LatestPublishTime = new Timestamp { Seconds = 1_751_371_200 },
    };

    [Fact]
    public void Print_PlainLines_NameStandsBelowTheHeadline()
    {
        var output = new StringWriter { NewLine = "\n" };

        StoriesPage.Print(new PlainPrinter(output, TimeProvider.System), [Story]);

        Assert.Equal(
            """

            1 story
            =======
            #  articles  outlets  origins  latest (UTC)      story
            1        12        6        5  2025-07-01 12:00  Ferry hits breakwater in the harbour of Velmark
                                                             stories/ssfvzxdfllhdgb3shef2s

            """,
            output.ToString());
    }

    [Fact]
    public void Print_TerminalOf100Columns_NameIsNotBroken()
    {
        var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = 100;

        StoriesPage.Print(new TerminalPrinter(console), [Story]);

        Assert.Contains(Story.Name, output.ToString(), StringComparison.Ordinal);
        Assert.All(output.ToString().Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 100));
    }
}
