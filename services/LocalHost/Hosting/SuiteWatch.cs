namespace Newsdesk.LocalHost.Hosting;

/// <summary>Ends work when what it depends on has ended.</summary>
internal static class SuiteWatch
{
    /// <summary>Faults with the first of the tasks that faults; ends well when all have.</summary>
    public static async Task FirstFault(IEnumerable<Task> tasks)
    {
        await foreach (var task in Task.WhenEach(tasks))
        {
            await task;
        }
    }

    /// <summary>Runs work; it is cancelled when <paramref name="completion"/> faults, and that fault is the one that is told.</summary>
    public static async Task<T> RunAsync<T>(Task completion, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var working = work(ending.Token);
        if (await Task.WhenAny(working, completion) == completion && completion.IsFaulted)
        {
            await ending.CancelAsync();
            await ((Task)working).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await completion;
        }

        if (!working.IsCompletedSuccessfully && completion.IsFaulted)
        {
            // What failed for want of a service is only its echo.
            await completion;
        }

        return await working;
    }
}
