namespace Newsdesk.Entities.Summaries;

/// <summary>A summary as it was fetched.</summary>
/// <param name="Summary">Null when there was none.</param>
/// <param name="License">Licence of the text, an SPDX id.</param>
internal sealed record StoredSummary(EntitySummary? Summary, string License, DateTimeOffset FetchTime);
