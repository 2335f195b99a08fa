using Newsdesk.Articles.Adapters.Pages.Blocks;

namespace Newsdesk.Articles.Adapters.Pages;

/// <summary>Text out of values that should be text and often hold markup.</summary>
internal static class PlainText
{
    public static string Of(string value)
    {
        if (value.Contains("</", StringComparison.Ordinal) || value.Contains("<p>", StringComparison.OrdinalIgnoreCase) || value.Contains("<br", StringComparison.OrdinalIgnoreCase))
        {
            return PageParser.Parse(value) is { } document ? string.Join('\n', PageScan.Of(document).Blocks.Select(block => block.Text)) : "";
        }

        return string.Join('\n', value.Split('\n').Select(OneLine).Where(line => line.Length > 0));
    }

    /// <summary>One line, white space collapsed, without invisible characters.</summary>
    public static string OneLine(string value)
    {
        var text = new BlockText();
        text.Append(value, isLink: false);
        return text.Take(0)?.Text ?? "";
    }
}
