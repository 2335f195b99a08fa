namespace Newsdesk.LocalHost.Printing;

/// <summary>Where the suite prints: a terminal with colours and live progress, or plain lines.</summary>
internal interface IPrinter
{
    /// <summary>One line as it is.</summary>
    void Line(string text = "");

    /// <summary>The title of a page.</summary>
    void Title(string text);

    /// <summary>The title of a section.</summary>
    void Heading(string text);

    /// <summary>Running text, broken into lines; with a bullet, later lines stand under its first word.</summary>
    void Paragraph(string text, string bullet = "");

    /// <summary>A table; columns are as wide as their content, the last takes what is left.</summary>
    void Table(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows);

    /// <summary>Shows how work goes on while it runs.</summary>
    Task FollowAsync(string title, Func<Action<string>, Task> work);
}
