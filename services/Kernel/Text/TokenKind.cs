namespace Newsdesk.Kernel.Text;

public enum TokenKind : byte
{
    /// <summary>Letters, with the apostrophes, hyphens, digits and abbreviation dots that belong to the word.</summary>
    Word,

    /// <summary>Digits with their separators and an ordinal or decade ending: <c>1,200.5</c>, <c>10:30</c>, <c>4th</c>, <c>1980s</c>.</summary>
    Number,

    Punctuation,

    /// <summary>Currency, percent, mathematics, emoji and code units that are no character.</summary>
    Symbol,

    /// <summary>A web address, an e-mail address or an account name.</summary>
    Link,
}
