using Newsdesk.Kernel.Text;
using Newsdesk.Stories.Members;

namespace Newsdesk.Stories.Documents.Sources;

/// <summary>A member article whose sentences may be used: in the document's language and no copy of another member.</summary>
internal sealed class SourceArticle(MemberArticle member, int origin, List<Token> tokens)
{
    public MemberArticle Member { get; } = member;

    /// <summary>Number of its independent origin in the story.</summary>
    public int Origin { get; } = origin;

    public List<Token> Tokens { get; } = tokens;

    public string Text => Member.Text;

    public DateOnly Published { get; } = DateOnly.FromDateTime(member.PublishTime.UtcDateTime);

    public IReadOnlyList<SourceSentence> Sentences { get; set; } = [];

    public int[] TitleTerms { get; set; } = [];
}
