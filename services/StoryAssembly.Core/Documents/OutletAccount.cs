using Newsdesk.Kernel.Ids;

namespace Newsdesk.Stories.Documents;

/// <summary>What one outlet says.</summary>
/// <param name="Articles">Earliest first.</param>
/// <param name="CarriedOutlet">The outlet whose text it carries, when all its articles are copies.</param>
/// <param name="Stresses">What it stresses.</param>
/// <param name="Exclusives">What it alone reports.</param>
/// <param name="Quotes">Whom it quotes.</param>
public sealed record OutletAccount(
    OutletId Outlet,
    string OutletDisplayName,
    IReadOnlyList<ArticleId> Articles,
    OutletId? CarriedOutlet,
    IReadOnlyList<DocumentSentence> Stresses,
    IReadOnlyList<DocumentSentence> Exclusives,
    IReadOnlyList<DocumentSentence> Quotes);
