using Newsdesk.Kernel.Ids;
using Newsdesk.Stories.Members;

namespace Newsdesk.Stories.Documents;

/// <summary>What a document is made of. The order of members and cards means nothing.</summary>
/// <param name="Revision">Revision of the story, counted from 1.</param>
/// <param name="Members">At least one; each article once.</param>
/// <param name="Cards">Entities linked in the members; each once.</param>
/// <param name="Previous">The document of the revision before, for what changed; null in the first.</param>
public sealed record DocumentInput(
    StoryId Story,
    int Revision,
    IReadOnlyList<MemberArticle> Members,
    IReadOnlyList<StoryEntityCard> Cards,
    EditorDecisions Editor,
    StoryDocument? Previous = null);
