namespace Newsdesk.Articles.Feeds;

/// <summary>A document as text.</summary>
/// <param name="Text">Without a byte order mark.</param>
/// <param name="Encoding">The encoding by the name that the document or its sender gave it.</param>
/// <param name="IsCertain">Whether every byte was what that encoding allows.</param>
internal sealed record DecodedText(string Text, string Encoding, bool IsCertain);
