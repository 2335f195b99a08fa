using Newsdesk.Testing;

namespace Newsdesk.EndToEnd.Tests.Polling;

/// <summary>Waits for what takes long on a busy machine: as long as it moves.</summary>
internal static class Progress
{
    /// <summary>Returns when the measure has reached the goal; fails when it stands still for longer than <see cref="Eventually"/> waits.</summary>
    public static async Task UntilAsync(Func<Task<int>> measure, int goal)
    {
        for (var reached = await measure(); reached < goal;)
        {
            var before = reached;
            await Eventually.TrueAsync(async () => (reached = await measure()) > before);
        }
    }
}
