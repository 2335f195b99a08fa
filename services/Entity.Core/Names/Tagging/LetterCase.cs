namespace Newsdesk.Entities.Names.Tagging;

/// <summary>How a sentence uses capitals.</summary>
internal enum LetterCase
{
    Mixed,
    Title,
    Upper,
    Lower,
}
