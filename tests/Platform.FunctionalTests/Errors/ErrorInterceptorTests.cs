using Google.Rpc;
using Grpc.Core;
using Newsdesk.Kernel.Errors;
using Newsdesk.Kernel.Ids;
using Newsdesk.Platform.FunctionalTests.Probe;
using Newsdesk.Testing;

namespace Newsdesk.Platform.FunctionalTests.Errors;

public sealed class ErrorInterceptorTests
{
    private static readonly ArticleId Article = ArticleId.Parse("a1");

    public static TheoryData<MethodType> Kinds => [MethodType.Unary, MethodType.ClientStreaming, MethodType.ServerStreaming, MethodType.DuplexStreaming];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Call_NothingWrong_IsAnswered(MethodType kind)
    {
        await using var service = await ServiceFixture.StartAsync(ProbeHost.Build);

        Assert.Equal("hello", await service.CallAsync(kind, "hello", Cancellation));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Call_NotFound_KeepsItsDetails(MethodType kind)
    {
        await using var service = await StartAsync(DomainException.NotFound(Article));

        var status = await service.RefusalAsync(kind, Cancellation);

        Assert.Equal((int)StatusCode.NotFound, status.Code);
        Assert.Equal("The article 'articles/a1' does not exist.", status.Message);
        var info = status.Detail<ErrorInfo>();
        Assert.Equal(("ARTICLE_NOT_FOUND", "probes.newsdesk"), (info.Reason, info.Domain));
        Assert.Equal("articles/a1", info.Metadata["article"]);
        Assert.Equal("articles/a1", status.Detail<ResourceInfo>().ResourceName);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Call_Invalid_NamesEveryField(MethodType kind)
    {
        await using var service = await StartAsync(DomainException.Invalid(new("article.url", "Required."), new("article.text", "Too long.")));

        var status = await service.RefusalAsync(kind, Cancellation);

        Assert.Equal((int)StatusCode.InvalidArgument, status.Code);
        Assert.Equal(["article.url", "article.text"], status.Detail<BadRequest>().FieldViolations.Select(violation => violation.Field));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Call_Fault_IsHiddenAndLogged(MethodType kind)
    {
        await using var service = await StartAsync(new InvalidOperationException("the password is swordfish"));
        service.Log.Expect("CallFailed");

        var status = await service.RefusalAsync(kind, Cancellation);

        Assert.Equal((int)StatusCode.Internal, status.Code);
        Assert.DoesNotContain("swordfish", status.ToString(), StringComparison.Ordinal);
        var logged = Assert.Single(service.Log.Entries, entry => entry.EventName == "CallFailed");
        Assert.Equal("the password is swordfish", logged.Exception?.Message);
    }

    [Theory]
    [InlineData(DomainErrorKind.AlreadyExists, StatusCode.AlreadyExists, typeof(ResourceInfo))]
    [InlineData(DomainErrorKind.Precondition, StatusCode.FailedPrecondition, typeof(PreconditionFailure))]
    [InlineData(DomainErrorKind.Conflict, StatusCode.Aborted, null)]
    [InlineData(DomainErrorKind.OutOfRange, StatusCode.OutOfRange, null)]
    [InlineData(DomainErrorKind.Exhausted, StatusCode.ResourceExhausted, typeof(RetryInfo))]
    [InlineData(DomainErrorKind.Unavailable, StatusCode.Unavailable, typeof(RetryInfo))]
    public async Task Call_EachKind_HasItsCodeAndDetail(DomainErrorKind kind, StatusCode code, Type? detail)
    {
        await using var service = await StartAsync(new DomainException(kind, "BECAUSE", "Because."));

        var status = await service.RefusalAsync(MethodType.Unary, Cancellation);

        Assert.Equal((int)code, status.Code);
        string[] expected = detail is null ? ["ErrorInfo"] : ["ErrorInfo", detail.Name];
        Assert.Equal(expected, status.Details.Select(any => any.TypeUrl.Split('.')[^1]));
    }

    [Fact]
    public async Task Call_OtherServiceDown_IsUnavailable()
    {
        await using var service = await StartAsync(new RpcException(new Grpc.Core.Status(StatusCode.Unavailable, "connection refused at 10.0.0.7")));

        var status = await service.RefusalAsync(MethodType.Unary, Cancellation);

        Assert.Equal((int)StatusCode.Unavailable, status.Code);
        Assert.Equal(ErrorReasons.DependencyUnavailable, status.Detail<ErrorInfo>().Reason);
        Assert.DoesNotContain("10.0.0.7", status.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_OtherServiceRefuses_IsAFault()
    {
        await using var service = await StartAsync(new RpcException(new Grpc.Core.Status(StatusCode.InvalidArgument, "no")));
        service.Log.Expect("CallFailed");

        Assert.Equal((int)StatusCode.Internal, (await service.RefusalAsync(MethodType.Unary, Cancellation)).Code);
    }

    [Theory]
    [InlineData("Received message exceeds the maximum configured message size.")]
    [InlineData("Sending message exceeds the maximum configured message size.")]
    public async Task Call_MessageOfAnotherServiceTooLarge_IsAFault(string detail)
    {
        await using var service = await StartAsync(new RpcException(new Grpc.Core.Status(StatusCode.ResourceExhausted, detail)));
        service.Log.Expect("CallFailed");

        Assert.Equal((int)StatusCode.Internal, (await service.RefusalAsync(MethodType.DuplexStreaming, Cancellation)).Code);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Call_AnswerTooLarge_IsAFault(MethodType kind)
    {
        await using var service = await ServiceFixture.StartAsync(ProbeHost.Build);
        service.Log.Expect("CallFailed");
        service.Log.Expect("AnswerUnwritable");
        service.Behaviour.OnCall = (_, _) => Task.FromResult(new string('x', 9 * 1024 * 1024));

        Assert.Equal((int)StatusCode.Internal, (await service.RefusalAsync(kind, Cancellation)).Code);
    }

    [Fact]
    public async Task Call_StoredBytesAreNoMessage_IsAFault()
    {
        await using var service = await ServiceFixture.StartAsync(ProbeHost.Build);
        service.Log.Expect("CallFailed");
        service.Behaviour.OnCall = (_, _) => Task.FromResult(Google.Rpc.Status.Parser.ParseFrom([0xFF, 0xFF]).Message);

        Assert.Equal((int)StatusCode.Internal, (await service.RefusalAsync(MethodType.Unary, Cancellation)).Code);
    }

    [Fact]
    public async Task Call_NotOverridden_SaysNotImplemented()
    {
        await using var service = await ServiceFixture.StartAsync(ProbeHost.Build);
        var probe = service.Client<Probe.V1.ProbeService.ProbeServiceClient>();

        var failure = await Assert.ThrowsAsync<RpcException>(async () => await probe.MissingAsync(new(), cancellationToken: Cancellation));

        Assert.Equal(StatusCode.Unimplemented, failure.StatusCode);
        Assert.Equal(ErrorReasons.RpcNotImplemented, failure.Rich().Detail<ErrorInfo>().Reason);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Call_CallerCancels_IsNoError(MethodType kind)
    {
        await using var service = await ServiceFixture.StartAsync(ProbeHost.Build);
        var called = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        service.Behaviour.OnCall = async (_, context) =>
        {
            called.SetResult();
            await Task.Delay(Timeout.Infinite, context.CancellationToken);
            return "";
        };
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);

        var call = service.CallAsync(kind, "wait", patience.Token);
        await called.Task.WaitAsync(Cancellation);
        await patience.CancelAsync();

        var failure = await Assert.ThrowsAsync<RpcException>(() => call);
        Assert.Equal(StatusCode.Cancelled, failure.StatusCode);
    }

    private static async Task<ServiceFixture> StartAsync(Exception failure)
    {
        var service = await ServiceFixture.StartAsync(ProbeHost.Build);
        service.Behaviour.OnCall = (_, _) => Task.FromException<string>(failure);
        return service;
    }
}
