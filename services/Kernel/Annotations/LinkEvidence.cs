using Newsdesk.Kernel.Ids;

namespace Newsdesk.Kernel.Annotations;

/// <summary>What spoke for the entry that a name was linked to, each part in log-odds, rounded to hundredths: above 0 for it, below 0 against it.</summary>
/// <param name="Prior">The form of the name, how many entries have it, how well known this one is.</param>
/// <param name="Kind">Whether name and surroundings are those of such a thing.</param>
/// <param name="Context">Words of the entry's description in the text.</param>
/// <param name="Coherence">What the entry has to do with the others of the text.</param>
/// <param name="Recency">Whether the entry is of the text's time.</param>
/// <param name="Rival">The next best entry; null when the name has no other meaning.</param>
/// <param name="RivalScore">Its probability, in [0, 1].</param>
public sealed record LinkEvidence(double Prior, double Kind, double Context, double Coherence, double Recency, EntityId? Rival, double RivalScore);
