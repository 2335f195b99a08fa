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
            ["#", "articles", "outlets", "origins", "latest (UTC)", "story", "headline"],
            stories.Take(Shown).Select((story, i) => (IReadOnlyList<string>)
            [
                $"{i + 1}", $"{story.ArticleCount}", $"{story.OutletCount}", $"{story.IndependentOriginCount}",
                story.LatestPublishTime?.ToDateTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "",
                story.Name, story.Title,
            ]));
        if (stories.Count > Shown)
        {
            printer.Line($"and {stories.Count - Shown} more");
        }
    }
}
