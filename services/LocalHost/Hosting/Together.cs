namespace Newsdesk.LocalHost.Hosting;

/// <summary>Runs work side by side; the first failure cancels the rest and is the one that is told.</summary>
internal static class Together
{
    public static async Task RunAsync(IReadOnlyList<Func<CancellationToken, Task>> works, CancellationToken cancellationToken)
    {
        using var failing = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Exception? first = null;
        await Task.WhenAll(works.Select(RunOneAsync));
        if (first is not null)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(first);
        }

        async Task RunOneAsync(Func<CancellationToken, Task> work)
        {
            try
            {
                await work(failing.Token);
            }
            catch (Exception failure)
            {
                Interlocked.CompareExchange(ref first, failure, null);
                await failing.CancelAsync();
            }
        }
    }
}
