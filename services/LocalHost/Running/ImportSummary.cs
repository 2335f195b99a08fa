using Newsdesk.LocalHost.Import;

namespace Newsdesk.LocalHost.Running;

/// <summary>What the import brought and how long it took until everything was published.</summary>
internal sealed record ImportSummary(ImportTally Tally, TimeSpan Duration, TimeSpan SinceStart);
