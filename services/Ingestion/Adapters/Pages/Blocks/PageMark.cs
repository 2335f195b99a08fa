using AngleSharp.Dom;

namespace Newsdesk.Articles.Adapters.Pages.Blocks;

/// <summary>An element that by its name tells who wrote the article, or when.</summary>
/// <param name="Element">The element.</param>
/// <param name="Block">Index of the first block that starts in it or after it.</param>
internal readonly record struct PageMark(IElement Element, int Block);
