using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Knowledge;

/// <summary>A known name in a text, with every entry that it can mean; the default value means that there is none.</summary>
public readonly record struct AliasMatch(TokenRange Tokens, IReadOnlyList<AliasMeaning> Meanings)
{
    public bool IsFound => Tokens.Count > 0;
}
