using Google.Rpc;
using Grpc.Core;
using Newsdesk.Entities.V1;

namespace Newsdesk.Entities.FunctionalTests;

public sealed class StreamAnnotationTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task StreamAnnotateTexts_LongAndShortTexts_AreAnsweredInTheirOrder()
    {
        await using var fixture = await EntityFixture.StartAsync();
        using var call = Client(fixture).StreamAnnotateTexts(cancellationToken: Cancellation);
        string[] texts = [.. Enumerable.Range(0, 60).Select(i => string.Concat(Enumerable.Repeat($"Putin saw {i} of the people. ", i % 3 == 0 ? 400 : 1)))];

        var sending = SendAsync(call.RequestStream, texts);
        var answers = await call.ResponseStream.ReadAllAsync(Cancellation).ToListAsync(Cancellation);
        await sending;

        Assert.Equal(Enumerable.Range(0, 60).Select(i => (long)i), answers.Select(answer => answer.InputIndex));
        Assert.Equal(Enumerable.Range(0, 60).Select(i => (double)i), answers.Select(answer => answer.Result.Annotated.Annotation.Numbers[0].Value));
    }

    [Fact]
    public async Task StreamAnnotateTexts_CallerWaitsForEachAnswer_GetsIt()
    {
        await using var fixture = await EntityFixture.StartAsync();
        using var call = Client(fixture).StreamAnnotateTexts(cancellationToken: Cancellation);

        for (var i = 0; i < 5; i++)
        {
            await call.RequestStream.WriteAsync(Request("Russia."), Cancellation);
            Assert.True(await call.ResponseStream.MoveNext(Cancellation));
            Assert.Equal("entities/q159", call.ResponseStream.Current.Result.Annotated.Entities[0].Name);
        }

        await call.RequestStream.CompleteAsync();
        Assert.False(await call.ResponseStream.MoveNext(Cancellation));
    }

    [Fact]
    public async Task StreamAnnotateTexts_BadText_IsRefusedAndTheStreamGoesOn()
    {
        await using var fixture = await EntityFixture.StartAsync();
        using var call = Client(fixture).StreamAnnotateTexts(cancellationToken: Cancellation);

        var sending = SendAsync(call.RequestStream, ["Russia.", "", "Russia."]);
        var answers = await call.ResponseStream.ReadAllAsync(Cancellation).ToListAsync(Cancellation);
        await sending;

        Assert.Equal(
            [TextResult.ResultOneofCase.Annotated, TextResult.ResultOneofCase.Refused, TextResult.ResultOneofCase.Annotated],
            answers.Select(answer => answer.Result.ResultCase));
        Assert.Equal("input.text", answers[1].Result.Refused.GetDetail<BadRequest>()?.FieldViolations.Single().Field);
    }

    [Fact]
    public async Task StreamAnnotateTexts_MessageTooLargeToRead_EndsTheStreamBehindTheAnswersBefore()
    {
        await using var fixture = await EntityFixture.StartAsync();
        using var call = Client(fixture).StreamAnnotateTexts(cancellationToken: Cancellation);
        await call.RequestStream.WriteAsync(Request("Russia."), Cancellation);
        await call.RequestStream.WriteAsync(Request("Russia."), Cancellation);
        // The server may refuse it before the whole of it is sent.
        var sending = Record.ExceptionAsync(() => call.RequestStream.WriteAsync(Request(new string('x', 9 * 1024 * 1024)), Cancellation));

        var answers = 0;
        var refusal = await Assert.ThrowsAsync<RpcException>(async () =>
        {
            while (await call.ResponseStream.MoveNext(Cancellation))
            {
                answers++;
            }
        });
        await sending;

        Assert.Equal((2, StatusCode.InvalidArgument), (answers, refusal.StatusCode));
    }

    [Fact]
    public async Task StreamAnnotateTexts_CallerGoesAway_EndsQuietly()
    {
        await using var fixture = await EntityFixture.StartAsync();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        using var call = Client(fixture).StreamAnnotateTexts(cancellationToken: ending.Token);
        await call.RequestStream.WriteAsync(Request("Russia."), Cancellation);
        Assert.True(await call.ResponseStream.MoveNext(Cancellation));

        await ending.CancelAsync();

        var failure = await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext(Cancellation));
        Assert.Equal(StatusCode.Cancelled, failure.StatusCode);
    }

    [Fact]
    public async Task StreamAnnotateTexts_DeadlinePasses_EndsTheCall()
    {
        await using var fixture = await EntityFixture.StartAsync();
        using var call = Client(fixture).StreamAnnotateTexts(deadline: DateTime.UnixEpoch.AddSeconds(1), cancellationToken: Cancellation);

        var failure = await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext(Cancellation));

        Assert.Equal(StatusCode.DeadlineExceeded, failure.StatusCode);
    }

    private static EntityService.EntityServiceClient Client(EntityFixture fixture) => fixture.Service.Client<EntityService.EntityServiceClient>();

    private static StreamAnnotateTextsRequest Request(string text) => new() { Input = new() { Text = text } };

    private static async Task SendAsync(IClientStreamWriter<StreamAnnotateTextsRequest> requests, IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            await requests.WriteAsync(Request(text), Cancellation);
        }

        await requests.CompleteAsync();
    }
}
