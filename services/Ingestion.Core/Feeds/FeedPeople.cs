using System.Text.RegularExpressions;

namespace Newsdesk.Articles.Feeds;

/// <summary>Reads who wrote something.</summary>
internal static partial class FeedPeople
{
    private const int MaxLength = 1_000;

    public static List<FeedPerson> Of(FeedElement element, params ReadOnlySpan<string> names) =>
    [
        .. element.Elements(names)
            .Select(person => person.Node.HasChildren ? Read(person) : Parse(person.Node.Value))
            .OfType<FeedPerson>()
            .Distinct()
            .Take(FeedBounds.Values),
    ];

    private static FeedPerson? Read(FeedElement person)
    {
        var read = new FeedPerson(person.Text("name", "itunes:name"), person.Text("email", "itunes:email"), person.Url("uri", "url", "homepage"));
        return read == new FeedPerson(null, null, null) ? Parse(person.Node.Value) : read;
    }

    // me@example.com (Ann Lee)   Ann Lee (me@example.com)   Ann Lee <me@example.com>   Ann Lee
    private static FeedPerson? Parse(string text)
    {
        text = text.Length > MaxLength ? text[..MaxLength] : text;
        var email = Email().Match(text);
        var name = (email.Success ? text.Remove(email.Index, email.Length) : text).Replace("()", "", StringComparison.Ordinal).Replace("<>", "", StringComparison.Ordinal).Trim();
        name = name.StartsWith('(') && name.EndsWith(')') ? name[1..^1].Trim() : name;
        return name.Length == 0 && !email.Success ? null : new FeedPerson(name.Length == 0 ? null : name, email.Success ? email.Value : null, null);
    }

    [GeneratedRegex(@"[A-Za-z0-9_.+\-]+@[A-Za-z0-9\-]+(\.[A-Za-z0-9\-]+)+", RegexOptions.NonBacktracking)]
    private static partial Regex Email();
}
