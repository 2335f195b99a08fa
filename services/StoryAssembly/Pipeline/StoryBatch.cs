using Newsdesk.Stories.Adapters.Storage;
using Newsdesk.Stories.Assembly;

namespace Newsdesk.Stories.Pipeline;

/// <summary>Everything that one run of articles changes, to be committed together.</summary>
/// <param name="From">The position that the run began at.</param>
/// <param name="To">The position that it reaches.</param>
/// <param name="Arrivals">The arrivals that are in the stories now.</param>
internal sealed record StoryBatch(long From, long To, IReadOnlyList<ArrivalRow> Arrivals, StoryLedger Ledger, IReadOnlyList<StoryUpdate> Stories);
