using Newsdesk.Kernel.Ids;
using Newsdesk.Stories.Documents;
using Newsdesk.Stories.Members;
using Newsdesk.Stories.Verification;

namespace Newsdesk.Stories.UnitTests.Fixtures;

/// <summary>A story made of a few articles, and what the assembler makes of it.</summary>
internal sealed record StoryFixture(IReadOnlyList<KnownName> Names, params IReadOnlyList<ArticleFixture> Articles)
{
    public static StoryId Id { get; } = ResourceIds.Parse<StoryId>("s1");

    public DocumentOptions Options { get; init; } = new();

    public EditorDecisions Editor { get; init; } = EditorDecisions.None;

    public StoryDocument? Previous { get; init; }

    public IReadOnlyList<MemberArticle> Members => [.. Articles.Select(a => a.ToMember(Names))];

    public IReadOnlyList<StoryEntityCard> Cards =>
    [
        .. Names
            .Where(n => n.Entity is not null)
            .Select(n => new StoryEntityCard(n.EntityId!.Value, n.Name, n.Kind, $"{n.Name} is known.", null, "test", "CC0-1.0")),
    ];

    public StoryDocument Assemble() => DocumentAssembler.Assemble(new DocumentInput(Id, Previous is null ? 1 : Previous.Revision + 1, Members, Cards, Editor, Previous), Options);

    public VerificationReport Verify(StoryDocument document) => DocumentVerifier.Verify(document, new MemberTexts(Members), Options, Editor.PinnedHeadline);
}
