using Google.Rpc;
using Grpc.Core;
using Newsdesk.Entities.V1;

namespace Newsdesk.Entities.FunctionalTests;

public sealed class BatchAnnotationTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task BatchAnnotateTexts_ManyTexts_GivesEachTheAnnotationThatItGetsAlone()
    {
        await using var fixture = await EntityFixture.StartAsync();
        var client = Client(fixture);
        var request = new BatchAnnotateTextsRequest
        {
            Inputs = { Enumerable.Range(0, 100).Select(i => new TextInput { Text = $"{i} people met Putin in Russia.", ShowTokens = i % 2 == 0 }) },
        };

        var answer = await client.BatchAnnotateTextsAsync(request, cancellationToken: Cancellation);

        Assert.Equal(100, answer.Results.Count);
        foreach (var (input, result) in request.Inputs.Zip(answer.Results))
        {
            Assert.Equal(await client.AnnotateTextAsync(new() { Input = input }, cancellationToken: Cancellation), result.Annotated);
        }
    }

    [Fact]
    public async Task BatchAnnotateTexts_BadTextAmongGood_IsRefusedAlone()
    {
        await using var fixture = await EntityFixture.StartAsync();

        var answer = await Client(fixture).BatchAnnotateTextsAsync(
            new() { Inputs = { new TextInput { Text = EntityFixture.Text }, new TextInput(), new TextInput { Text = new string('x', 200_001) }, new TextInput { Text = "Russia." } } },
            cancellationToken: Cancellation);

        Assert.Equal(
            [TextResult.ResultOneofCase.Annotated, TextResult.ResultOneofCase.Refused, TextResult.ResultOneofCase.Refused, TextResult.ResultOneofCase.Annotated],
            answer.Results.Select(result => result.ResultCase));
        Assert.Equal("entities/q159", answer.Results[3].Annotated.Entities[0].Name);
        Assert.Equal((int)Code.InvalidArgument, answer.Results[1].Refused.Code);
        Assert.Equal(("INVALID_ARGUMENT", "entities.newsdesk"), (answer.Results[1].Refused.GetDetail<ErrorInfo>()?.Reason, answer.Results[1].Refused.GetDetail<ErrorInfo>()?.Domain));
        Assert.Equal("inputs[1].text", FieldOf(answer.Results[1].Refused));
        Assert.Equal("inputs[2].text", FieldOf(answer.Results[2].Refused));
    }

    [Theory]
    [InlineData(0, 1, "Must not be empty.")]
    [InlineData(101, 1, "Must hold at most 100 items, holds 101.")]
    [InlineData(6, 170_000, "Must have at most 1000000 characters in all, have 1020000: send them in several requests.")]
    public async Task BatchAnnotateTexts_TooMany_IsRefusedWhole(int count, int length, string reason)
    {
        await using var fixture = await EntityFixture.StartAsync();
        var text = new string('x', length);

        var refusal = await Assert.ThrowsAsync<RpcException>(async () => await Client(fixture).BatchAnnotateTextsAsync(
            new() { Inputs = { Enumerable.Range(0, count).Select(_ => new TextInput { Text = text }) } }, cancellationToken: Cancellation));

        Assert.Equal(StatusCode.InvalidArgument, refusal.StatusCode);
        Assert.Equal(("inputs", reason), refusal.GetRpcStatus()?.GetDetail<BadRequest>()?.FieldViolations.Select(violation => (violation.Field, violation.Description)).Single());
    }

    [Fact]
    public async Task BatchAnnotateTexts_AnnotationsLargerThanAnAnswer_RefusesThoseThatDoNotFit()
    {
        await using var fixture = await EntityFixture.StartAsync();
        var numbers = string.Concat(Enumerable.Repeat("9 ", 99_000));

        var answer = await Client(fixture).BatchAnnotateTextsAsync(
            new() { Inputs = { Enumerable.Repeat(new TextInput { Text = numbers, ShowTokens = true }, 5), new TextInput { Text = "Russia." } } }, cancellationToken: Cancellation);

        Assert.True(answer.CalculateSize() < 8 * 1024 * 1024);
        Assert.Equal(TextResult.ResultOneofCase.Annotated, answer.Results[0].ResultCase);
        Assert.Equal("BATCH_ANSWER_TOO_LARGE", answer.Results[4].Refused.GetDetail<ErrorInfo>()?.Reason);
        Assert.Equal((int)Code.ResourceExhausted, answer.Results[4].Refused.Code);
        Assert.Equal("entities/q159", answer.Results[5].Annotated.Entities[0].Name);
    }

    private static EntityService.EntityServiceClient Client(EntityFixture fixture) => fixture.Service.Client<EntityService.EntityServiceClient>();

    private static string? FieldOf(Google.Rpc.Status refusal) => refusal.GetDetail<BadRequest>()?.FieldViolations.Single().Field;
}
