using Google.Protobuf.WellKnownTypes;
using Newsdesk.Articles.V1;
using Newsdesk.Entities.V1;
using Newsdesk.Events.V1;
using Newsdesk.Kernel.Ids;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Stories.FunctionalTests.Fixtures;

/// <summary>An article as the events tell it: annotated just enough to make a document of.</summary>
internal sealed record TestArticle(long Sequence, string Id, string Outlet, string Title, string Text)
{
    private static readonly DateTimeOffset Start = new(2025, 7, 4, 6, 0, 0, TimeSpan.Zero);

    private static readonly (string Name, string Entity, EntityKind Kind)[] Known =
    [
        ("Anna Brandt", "q1", EntityKind.Person),
        ("Alderport", "q2", EntityKind.Place),
        ("Velmark", "q3", EntityKind.Place),
        ("Central Bank", "q4", EntityKind.Organization),
    ];

    public int Revision { get; init; } = 1;

    public string Origin { get; init; } = "";

    /// <summary>The founder of the family of copies; empty when it is the origin, or the article itself.</summary>
    public string Family { get; init; } = "";

    /// <summary>An hour after the article accepted before, unless told.</summary>
    public DateTimeOffset PublishTime { get; init; } = Start.AddHours(Sequence);

    public string Name => $"articles/{Id}";

    public string EventId => $"article-annotated/{Id}/{Revision}/model-1/kb-1";

    public ArticleAnnotated ToEvent()
    {
        var named = Known.Where(known => $"{Title}\n{Text}".Contains(known.Name, StringComparison.Ordinal));
        return new ArticleAnnotated
        {
            Article = new Article
            {
                Name = Name,
                Revision = Revision,
                Url = $"https://{Outlet}.example/{Id}",
                Outlet = $"outlets/{Outlet}",
                Title = Title,
                Text = Text,
                PublishTime = PublishTime.ToTimestamp(),
                LanguageCode = "en",
                Origin = Origin.Length == 0 ? "" : $"articles/{Origin}",
                Family = $"articles/{(Family.Length > 0 ? Family : Origin.Length > 0 ? Origin : Id)}",
                IngestSequence = Sequence,
                State = Article.Types.State.Active,
            },
            Outlet = new Outlet { Name = $"outlets/{Outlet}", DisplayName = Outlet.ToUpperInvariant(), RegionCode = "GB" },
            Annotation = Annotate(Text),
            TitleAnnotation = Annotate(Title),
            Entities =
            {
                named.Select(known => new Entity
                {
                    Name = ResourceIds.Parse<EntityId>(known.Entity).Name,
                    DisplayName = known.Name,
                    Kind = known.Kind,
                    Description = $"{known.Name} is well known.",
                    Origin = "tests",
                    License = "CC0-1.0",
                }),
            },
        };
    }

    private static Annotation Annotate(string text)
    {
        var sentences = SentenceSplitter.Split(text);
        return new Annotation
        {
            LanguageCode = "en",
            ModelVersion = "model-1",
            KnowledgeBaseVersion = "kb-1",
            FullAnalysis = true,
            Sentences = { sentences.Select((span, index) => new Sentence { StartIndex = span.Start, EndIndex = span.End, Role = RoleOf(index), RoleScore = 0.9 }) },
            Mentions = { Known.SelectMany(known => Find(text, known)).OrderBy(mention => mention.StartIndex) },
        };
    }

    private static DiscourseRole RoleOf(int index) => index switch
    {
        0 => DiscourseRole.MainEvent,
        1 => DiscourseRole.Consequence,
        2 => DiscourseRole.CurrentContext,
        _ => DiscourseRole.PreviousEvent,
    };

    private static IEnumerable<Mention> Find(string text, (string Name, string Entity, EntityKind Kind) known)
    {
        for (var at = text.IndexOf(known.Name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(known.Name, at + 1, StringComparison.Ordinal))
        {
            yield return new Mention
            {
                StartIndex = at,
                EndIndex = at + known.Name.Length,
                Kind = known.Kind,
                Entity = $"entities/{known.Entity}",
                FullForm = known.Name,
                LinkScore = 0.9,
            };
        }
    }
}
