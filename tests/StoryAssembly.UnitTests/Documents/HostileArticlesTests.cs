using CsCheck;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;
using Newsdesk.Stories.Documents;
using Newsdesk.Stories.UnitTests.Fixtures;

namespace Newsdesk.Stories.UnitTests.Documents;

/// <summary>Whatever articles hold: the assembler makes a document, in any order of members the same, and it verifies.</summary>
public sealed class HostileArticlesTests
{
    private static readonly string[] Scraps =
    [
        "The main bridge of Alderport collapsed on Friday, killing at least nine people.", "Anna Brandt said on Thursday that 40 percent of the bridges would close.",
        "\u201CWe knew about the cracks for years and nobody listened,\u201D said Peter Holm.", "\"Half a quotation that never ends, said Brandt.", "BEIJING (AP) -- ", "However, ", "But ",
        "On 29 February 2023 the court", "9999 years ago it rained.", "In 1979 the army marched into Velmark because of the war.", "\u200B\u200E\uFEFF", "\uD83D\uDE00\uD83D\uDE00", "\uD800", "\uDC00",
        "e\u0301\u0301\u0301", "\u0645\u0631\u062D\u0628\u0627", "\u4F60\u597D\u3002", "It is not clear how many are missing.", "Brandt criticised the Harbour Bridge Authority.", "...", "((((", "\u201D\u201D\u201D",
        "Read more: sign up for our newsletter.", "The government of Velmark will set up an inquiry on Monday.", "$1.5 million, 12,000.50 km and 3-4 July", " \t\u00A0 ", "\n", "\n\n", "\r", "| | |",
        "EVERYBODY SHOUTS HERE TODAY.", "' '' ''' \u2018\u2019", "Yesterday, tomorrow and last month.", "11 people were killed and 30 others injured, police said.", "www.example.com/@x",
        "According to the Harbour Bridge Authority, 14 bridges in Velmark are unsafe.", "a", "The", ".", "?", "!", "12:30", "5,5", "\u00BD", "1e400", "999999999999999999999999",
    ];

    private static readonly Gen<string> Text = Gen.Select(OneOf(Scraps), OneOf(" ", "", "\n", " ")).Array[0, 14].Select(parts => string.Concat(parts.Select(p => p.Item1 + p.Item2)));

    private static readonly Gen<ArticleFixture> Article =
        Gen.Select(Text, Text, Gen.Int[0, 2_000], Gen.Int[0, 3], OneOf("en", "en", "en", "de", "und"), OneOf("", "Newswire"), (title, text, hours, outlet, language, agency) =>
            new ArticleFixture(
                "a0", $"Outlet {outlet}", new DateTimeOffset(2025, 7, 4, 0, 0, 0, TimeSpan.Zero).AddHours(hours).ToString("O"), TextNormalizer.Normalize(title), TextNormalizer.Normalize(text))
            {
                Language = language,
                WireAgency = agency,
            });

    private static readonly Gen<StoryFixture> Story = Article.Array[1, 5].Select(articles =>
        new StoryFixture(SampleStories.Names, [.. articles.Select((a, i) => a with { Id = $"a{i + 1}", Origin = i > 0 && i % 3 == 0 ? "a1" : null })]));

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    [Fact]
    public void Assemble_AnyArticles_Verifies() => Story.Sample(
        story =>
        {
            var report = story.Verify(story.Assemble());
            return report.IsVerified;
        },
        iter: 400);

    [Fact]
    public void Assemble_AnyArticlesInReverse_MakesTheSameDocument() => Story.Sample(
        story => DocumentPrinter.Print(story.Assemble()) == DocumentPrinter.Print((story with { Articles = [.. story.Articles.Reverse()] }).Assemble()),
        iter: 100);

    [Fact]
    public void Assemble_AnnotationThatFitsNoText_MakesADocumentThatVerifies() => Gen.Select(Story, Gen.Int[-5, 400], Gen.Int[-5, 400]).Sample(
        (story, start, end) =>
        {
            var span = new TextSpan(start, end);
            var members = story.Members.Select(m => m with
            {
                Annotation = m.Annotation with
                {
                    Sentences = [.. m.Annotation.Sentences, new Sentence(span, DiscourseRole.MainEvent, 1, false)],
                    Mentions = [.. m.Annotation.Mentions, new Mention(span, MentionKind.Person, null, "Anna Brandt", null)],
                    Quotations = [.. m.Annotation.Quotations, new Quotation(span, span, null, "Anna Brandt", null, true)],
                    Numbers = [.. m.Annotation.Numbers, new NumberExpression(span, 4, "", NumberApproximation.Exact, "people", "killed")],
                },
            }).ToList();
            var input = new DocumentInput(StoryFixture.Id, 1, members, story.Cards, EditorDecisions.None);
            return story.Verify(DocumentAssembler.Assemble(input, story.Options)).IsVerified;
        },
        iter: 300);

    [Fact]
    public void Assemble_VeryLongText_StaysFast()
    {
        var text = string.Concat(Enumerable.Repeat("The main bridge of Alderport collapsed on Friday, killing nine people, Brandt said. ", 2_300));
        var story = new StoryFixture(SampleStories.Names, new ArticleFixture("a1", "Herald", "2025-07-04T10:00:00Z", "Bridge collapses", text));

        var document = story.Assemble();

        Assert.True(story.Verify(document).IsVerified);
    }
}
