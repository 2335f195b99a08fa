namespace Newsdesk.Entities.Knowledge;

/// <summary>How a name stands for an entry; the earlier the surer.</summary>
public enum AliasKind : byte
{
    Name,
    Alias,
    Demonym,
    ShortForm,
}
