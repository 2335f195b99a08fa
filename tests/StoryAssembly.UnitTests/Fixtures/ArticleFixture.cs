using System.Globalization;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Ids;
using Newsdesk.Stories.Members;

namespace Newsdesk.Stories.UnitTests.Fixtures;

/// <summary>
/// An article for a test. Each line of its text is a paragraph and may start with its role: <c>main:</c>, <c>effect:</c>, <c>context:</c>, <c>previous:</c>,
/// <c>history:</c>, <c>anecdote:</c>, <c>view:</c>, <c>outlook:</c>.
/// </summary>
internal sealed record ArticleFixture(string Id, string Outlet, string Time, string Title, string Text)
{
    private static readonly Dictionary<string, DiscourseRole> Roles = new()
    {
        ["main"] = DiscourseRole.MainEvent,
        ["effect"] = DiscourseRole.Consequence,
        ["context"] = DiscourseRole.CurrentContext,
        ["previous"] = DiscourseRole.PreviousEvent,
        ["history"] = DiscourseRole.HistoricalEvent,
        ["anecdote"] = DiscourseRole.Anecdote,
        ["view"] = DiscourseRole.Evaluation,
        ["outlook"] = DiscourseRole.Expectation,
    };

    public string? Origin { get; init; }

    /// <summary>Null when it is the origin's, or its own.</summary>
    public string? Family { get; init; }

    public long IngestSequence { get; init; } = 1;

    public string WireAgency { get; init; } = "";

    public string Language { get; init; } = "en";

    public int Revision { get; init; } = 1;

    public MemberArticle ToMember(IReadOnlyList<KnownName> names)
    {
        var lines = Text.ReplaceLineEndings("\n").Split('\n').Select(Split).ToList();
        var text = string.Join('\n', lines.Select(l => l.Text));
        var published = DateTimeOffset.Parse(Time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        var outlet = Outlet.ToLowerInvariant().Replace(' ', '-');
        return new MemberArticle
        {
            Id = ResourceIds.Parse<ArticleId>(Id),
            Revision = Revision,
            Title = Title,
            Text = text,
            Url = $"https://{outlet}.example/{Id}",
            Outlet = new MemberOutlet(ResourceIds.Parse<OutletId>(outlet), Outlet, $"{Outlet} Media", "GB"),
            Language = Language,
            PublishTime = published,
            Origin = Origin is null ? null : ResourceIds.Parse<ArticleId>(Origin),
            Family = ResourceIds.Parse<ArticleId>(Family ?? Origin ?? Id),
            WireAgency = WireAgency,
            Annotation = TestAnnotator.Annotate(text, published, [.. lines.Select(l => l.Role)], names, Language),
            TitleAnnotation = TestAnnotator.Annotate(Title, published, [], names, Language),
            IngestSequence = IngestSequence,
        };
    }

    private static (DiscourseRole Role, string Text) Split(string line)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 && Roles.TryGetValue(line[..colon], out var role) ? (role, line[(colon + 2)..]) : (DiscourseRole.Unspecified, line);
    }
}
