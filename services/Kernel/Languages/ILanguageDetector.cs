namespace Newsdesk.Kernel.Languages;

/// <summary>Tells the language of a text.</summary>
public interface ILanguageDetector
{
    /// <summary>A BCP-47 tag, or null when the text is too short or too mixed to tell.</summary>
    string? Detect(string text);
}
