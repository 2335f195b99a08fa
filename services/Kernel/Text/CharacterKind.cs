namespace Newsdesk.Kernel.Text;

internal enum CharacterKind : byte
{
    Space,

    /// <summary>Direction marks, joiners, soft hyphens, byte order marks: no content of their own.</summary>
    Ignorable,

    Letter,

    /// <summary>A letter of a script that writes no spaces between words; each is a token of its own.</summary>
    Ideograph,

    Mark,
    Digit,
    Punctuation,
    Symbol,
}
