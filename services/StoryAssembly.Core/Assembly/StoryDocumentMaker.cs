using Newsdesk.Kernel.Ids;
using Newsdesk.Stories.Documents;
using Newsdesk.Stories.Ports;
using Newsdesk.Stories.Ranking;
using Newsdesk.Stories.Verification;

namespace Newsdesk.Stories.Assembly;

/// <summary>Makes the document of a story at one revision from the members at that revision and the one before, and verifies it.</summary>
public sealed class StoryDocumentMaker(IStoryArticles articles, DocumentOptions options)
{
    /// <param name="story">The story.</param>
    /// <param name="current">The revision to make; it has members.</param>
    /// <param name="previous">The revision before, for what changed; null when there was none.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<MadeDocument> MakeAsync(StoryId story, StoryRevision current, StoryRevision? previous, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(current);
        var members = await articles.ReadAsync(current.Members, cancellationToken);
        var before = previous is { Members.Count: > 0 } ? await articles.ReadAsync(previous.Members, cancellationToken) : [];

        var old = before.Count > 0 ? Assemble(story, previous!.Number, before, null) : null;
        var document = Assemble(story, current.Number, members, old);
        var texts = new MemberTexts(before.Concat(members).Select(article => article.Article));
        return new(document, DocumentVerifier.Verify(document, texts, options), members);
    }

    private StoryDocument Assemble(StoryId story, int revision, IReadOnlyList<StoryArticle> members, StoryDocument? previous)
    {
        var cards = SubjectCounter.EntitiesOf(members).Select(entity => entity.Card);
        var input = new DocumentInput(story, revision, [.. members.Select(article => article.Article)], [.. cards], EditorDecisions.None, previous);
        return DocumentAssembler.Assemble(input, options);
    }
}

/// <summary>A document with what came of verifying it.</summary>
/// <param name="Members">The articles that it was made of.</param>
public sealed record MadeDocument(StoryDocument Document, VerificationReport Report, IReadOnlyList<StoryArticle> Members);
