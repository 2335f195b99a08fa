using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Grpc.Core;
using Newsdesk.Entities.Adapters;
using Newsdesk.Entities.V1;

namespace Newsdesk.Entities.Api;

/// <summary>
/// Annotates texts as they come, some beside each other, and answers in their order. No more of them are held than can be worked on: while the caller does
/// not take the answers, no further text is read.
/// </summary>
internal sealed class TextStream(InputAnnotator annotator)
{
    private static readonly int MaxAtOnce = Environment.ProcessorCount;

    public async Task AnnotateAsync(
        KnowledgeLease lease,
        IAsyncStreamReader<StreamAnnotateTextsRequest> requests,
        IServerStreamWriter<StreamAnnotateTextsResponse> responses,
        ServerCallContext context)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken);
        var places = Channel.CreateBounded<Place>(new BoundedChannelOptions(MaxAtOnce) { SingleReader = true, SingleWriter = true });
        var working = WorkAsync(lease, requests, places.Writer, context, ending.Token);
        try
        {
            await foreach (var place in places.Reader.ReadAllAsync(ending.Token))
            {
                await responses.WriteAsync(new StreamAnnotateTextsResponse { InputIndex = place.Index, Result = await place.Result.Task.WaitAsync(ending.Token) }, ending.Token);
            }
        }
        finally
        {
            // The lease is given back when this returns: nobody may read the knowledge base any more.
            await ending.CancelAsync();
            await working.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task WorkAsync(
        KnowledgeLease lease,
        IAsyncStreamReader<StreamAnnotateTextsRequest> requests,
        ChannelWriter<Place> places,
        ServerCallContext context,
        CancellationToken cancellationToken)
    {
        Exception? failure = null;
        try
        {
            var degree = new ParallelOptions { MaxDegreeOfParallelism = MaxAtOnce, CancellationToken = cancellationToken };
            await Parallel.ForEachAsync(TakeAsync(requests, places, cancellationToken), degree, (place, _) =>
            {
                place.Fill(() => annotator.AnnotateOrRefuse(lease, "input", place.Input, context));
                return ValueTask.CompletedTask;
            });
        }
        catch (Exception broken)
        {
            // Reaches the caller behind the answers to what came before.
            failure = broken;
        }

        places.Complete(failure);
    }

    /// <summary>Takes a place in the order of the answers for each text, which waits while all of them are taken.</summary>
    private static async IAsyncEnumerable<Place> TakeAsync(
        IAsyncStreamReader<StreamAnnotateTextsRequest> requests,
        ChannelWriter<Place> places,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var index = 0L; await requests.MoveNext(cancellationToken); index++)
        {
            var place = new Place(index, requests.Current.Input);
            await places.WriteAsync(place, cancellationToken);
            yield return place;
        }
    }

    private sealed class Place(long index, TextInput? input)
    {
        public long Index => index;

        public TextInput? Input => input;

        public TaskCompletionSource<TextResult> Result { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Fill(Func<TextResult> annotate)
        {
            try
            {
                Result.SetResult(annotate());
            }
            catch (Exception failure)
            {
                Result.SetException(failure);
            }
        }
    }
}
