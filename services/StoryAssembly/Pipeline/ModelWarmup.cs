using Google.Protobuf;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Ids;
using Newsdesk.Kernel.Text;
using Newsdesk.Stories.Clustering;
using Newsdesk.Stories.Documents;
using Newsdesk.Stories.Mapping;
using Newsdesk.Stories.Members;
using Newsdesk.Stories.Verification;

namespace Newsdesk.Stories.Pipeline;

/// <summary>
/// Takes one made-up story all the way before the service is ready: loads the models and compiles the code that the first article would otherwise wait for.
/// </summary>
internal sealed class ModelWarmup(StoryFrequencies frequencies, ClusteringOptions clustering, DocumentOptions documents) : IHostedService
{
    private const string Title = "Nine killed as ferry hits pier";

    private const string Text =
        """
        Nine people were killed when a ferry hit a pier on Friday, the harbour office said.
        "We heard a loud crack," said Jane Doe, who was on board.
        In March 2019 another ferry of the same line had run aground. Officials expect a report within 30 days.
        """;

    private static readonly DateTimeOffset Time = new(2020, 1, 3, 12, 0, 0, TimeSpan.Zero);

    private static readonly DiscourseRole[] Roles =
        [DiscourseRole.MainEvent, DiscourseRole.Evaluation, DiscourseRole.PreviousEvent, DiscourseRole.Expectation, DiscourseRole.CurrentContext];

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var clusterer = new StoryClusterer(clustering, frequencies);
        MemberArticle[] members = [Member(1), Member(2)];
        foreach (var member in members)
        {
            var vector = clusterer.Weigh(TermReader.Read(member.Title, member.Text));
            clusterer.Decide(vector, member.PublishTime);
            clusterer.Add(StoryId.Parse($"s{member.IngestSequence}"), member.IngestSequence, new ClusterMember(member.Id, member.IngestSequence, member.PublishTime, vector), member.IngestSequence);
        }

        var first = DocumentAssembler.Assemble(new DocumentInput(StoryId.Parse("s1"), 1, members[..1], [], EditorDecisions.None), documents);
        var second = DocumentAssembler.Assemble(new DocumentInput(StoryId.Parse("s1"), 2, members, [], EditorDecisions.None, first), documents);
        DocumentVerifier.Verify(second, new MemberTexts(members), documents);
        second.ToProto().ToByteArray();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static MemberArticle Member(int number) => new()
    {
        Id = ArticleId.Parse($"a{number}"),
        Revision = 1,
        Title = Title,
        Text = Text,
        Url = $"https://outlet{number}.example/",
        Outlet = new MemberOutlet(OutletId.Parse($"outlet{number}"), $"Outlet {number}"),
        Language = "en",
        PublishTime = Time,
        Family = ArticleId.Parse($"a{number}"),
        Annotation = Read(Text),
        TitleAnnotation = Read(Title),
        IngestSequence = number,
    };

    private static Annotation Read(string text)
    {
        var sentences = SentenceSplitter.Split(text).Select((span, index) => new Sentence(span, Roles[index % Roles.Length], 1, IsSpeech: false));
        return new Annotation([.. sentences], [], [], [], [], "en", "", "", FullAnalysis: true);
    }
}
