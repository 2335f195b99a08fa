using Newsdesk.Platform.Storage;

namespace Newsdesk.Platform.FunctionalTests.Storage;

/// <summary>Holds the writer up, so that what is written meanwhile makes one group.</summary>
internal sealed class WriterGate : IDisposable
{
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static async Task<WriterGate> CloseAsync(IDatabase store)
    {
        var gate = new WriterGate();
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _ = store.WriteAsync(
            async (_, token) =>
            {
                reached.SetResult();
                await gate._open.Task.WaitAsync(token);
            },
            CancellationToken.None);
        await reached.Task.WaitAsync(TestContext.Current.CancellationToken);
        return gate;
    }

    public void Open() => _open.TrySetResult();

    public void Dispose() => Open();
}
