using Newsdesk.Articles.Adapters.Pages.Blocks;

namespace Newsdesk.Articles.Adapters.Pages.MainText;

/// <summary>Takes the text of the article out of the blocks of its page, and compares it with the text that the page gives to search engines.</summary>
internal static class MainTextReader
{
    /// <summary>A shorter text calls for a second reading that trusts no names.</summary>
    private const int MinText = 250;

    /// <summary>The text, a paragraph a line; nothing when the page has none.</summary>
    public static string? Read(PageScan scan, ArticleSigns article)
    {
        var body = SaidBody.Of(article.Body);
        var blocks = Read(scan, article, body, RegionTraits.Foreign);
        if (WeightOf(scan, blocks) < MinText)
        {
            var second = Read(scan, article, body, RegionTraits.Hidden | RegionTraits.Comments);
            blocks = WeightOf(scan, second) > 2 * WeightOf(scan, blocks) ? second : blocks;
        }

        if (body?.IsFuller(blocks.Sum(index => scan.Blocks[index].Text.Length)) is true)
        {
            return body.Text;
        }

        var lines = blocks.Count == 0 || Standfirst.Of(scan, article, blocks[0]) is not (>= 0 and var standfirst) ? blocks : blocks.Prepend(standfirst);
        var text = string.Join('\n', lines.Select(index => scan.Blocks[index].Text));
        return text.Length == 0 ? null : text;
    }

    private static IReadOnlyList<int> Read(PageScan scan, ArticleSigns article, SaidBody? body, RegionTraits foreign)
    {
        var values = new TextValues(scan, foreign);
        var (chosen, scope) = RegionChoice.Of(scan, values);
        if (chosen < 0)
        {
            return [];
        }

        var blocks = new BlockFilter(scan, values, article).Apply(RegionTwins.Of(scan, values, chosen, scope));
        return body?.Confirm(scan, blocks) ?? blocks;
    }

    private static int WeightOf(PageScan scan, IReadOnlyList<int> blocks) => blocks.Sum(index => scan.Blocks[index].Weight);
}
