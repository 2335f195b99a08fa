namespace Newsdesk.Stories.Adapters.Storage;

/// <summary>The stories are not where this process left them: another one writes them too. What is known in memory is void.</summary>
internal sealed class PositionLostException(long position) : Exception($"The stories are not at position {position} any more.");
