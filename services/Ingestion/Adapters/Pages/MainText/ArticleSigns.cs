namespace Newsdesk.Articles.Adapters.Pages.MainText;

/// <summary>What a page tells of its article that helps to find the text.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Authors">Its authors.</param>
/// <param name="Body">Its body in JSON-LD.</param>
/// <param name="Descriptions">What the page gives as its description.</param>
internal sealed record ArticleSigns(string? Title, IReadOnlyList<string> Authors, string? Body, IReadOnlyList<string> Descriptions);
