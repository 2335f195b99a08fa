using System.Globalization;
using Newsdesk.Stories.V1;

namespace Newsdesk.LocalHost.Printing;

/// <summary>Prints the list of stories.</summary>
internal static class StoriesPage
{
    private const int Shown = 20;

    public static void Print(IPrinter printer, IReadOnlyList<Story> stories)
    {
        printer.Title(stories.Count == 0 ? "No stories yet" : Counts.Of(stories.Count, "story", "stories"));
        if (stories.Count == 0)
        {
            return;
        }

        printer.Table(
            ["#", "articles", "outlets", "origins", "latest (UTC)", "story"],
            stories.Take(Shown).SelectMany((story, i) => Rows(story, i + 1)));
        if (stories.Count > Shown)
        {
            printer.Line($"and {stories.Count - Shown} more");
        }
    }

    /// <summary>The name stands below the headline: beside it a narrow terminal would have to break it, and nobody could copy it.</summary>
    private static IReadOnlyList<string>[] Rows(Story story, int number) =>
    [
        [
            $"{number}", $"{story.ArticleCount}", $"{story.OutletCount}", $"{story.IndependentOriginCount}",
            story.LatestPublishTime?.ToDateTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "",
            story.Title,
        ],
        ["", "", "", "", "", story.Name],
    ];
}
