using Google.Rpc;
using Grpc.Core;
using Newsdesk.Entities.V1;

namespace Newsdesk.Entities.FunctionalTests;

/// <summary>Texts that are hardly texts: each has an answer, or a refusal that says what to do.</summary>
public sealed class BadTextTests
{
    private const int MaxText = 200_000;

    /// <summary>What the clients of the suite take in one message, less room for the entities.</summary>
    private const int MaxAnswerBytes = 7 * 1024 * 1024;

    public static TheoryData<string> Texts => new(
        " ", "\n\n", "\0", "\u0007", "\u200F\u202E\u2066שלום\u2069 (Putin) \u200E!", "\u200F", "😀 👩‍👩‍👧‍👦 🇷🇺 Putin 😀", "e\u0301\u0316\u0301", "\uFFFD", "\uFEFFPutin",
        "<p>Putin &amp; the <b>Taliban</b></p><script>alert(\"1\")</script><!-- said -->", "&lt;&#8220;Putin&#8221;", "“", "\"", "?!?!", "\u2028\u2029", "{\"text\": \"%s%n\"}", "'; DROP TABLE annotations; --");

    public static TheoryData<string> Units => new("“", "\"Go ", "“Go,” Putin said. ", "‘a “b ", "5 ", "Putin ", "Putin. ", "May 5, ", "😀", "\u200F", "<p>Putin</p>", "(", "他", "ж ", "\u0301", "1,", "\"A\" ");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task AnnotateText_OddText_IsAnsweredWithinItsBounds(string text)
    {
        await using var fixture = await EntityFixture.StartAsync();

        AssertWithin(text, await AnnotateAsync(fixture, text));
    }

    [Theory]
    [MemberData(nameof(Units))]
    public async Task AnnotateText_LongestTextOfOneUnit_IsAnsweredWithinItsBounds(string unit)
    {
        await using var fixture = await EntityFixture.StartAsync();
        var text = string.Concat(Enumerable.Repeat(unit, MaxText / unit.Length));

        AssertWithin(text, await AnnotateAsync(fixture, text));
    }

    [Fact]
    public async Task AnnotateText_TenThousandUnclosedQuotes_IsAnswered()
    {
        await using var fixture = await EntityFixture.StartAsync();
        var text = string.Concat(Enumerable.Repeat("Putin said: “We agree. ", 8_600)) + new string('“', 1_400);

        var annotation = await AnnotateAsync(fixture, text);

        AssertWithin(text, annotation);
        Assert.NotEmpty(annotation.Mentions);
    }

    [Theory]
    [InlineData(200_001)]
    [InlineData(1_000_000)]
    public async Task AnnotateText_TooLong_IsRefusedWithItsLimit(int length)
    {
        await using var fixture = await EntityFixture.StartAsync();

        var refusal = await Assert.ThrowsAsync<RpcException>(() => AnnotateAsync(fixture, new string('x', length)));

        Assert.Equal(StatusCode.InvalidArgument, refusal.StatusCode);
        var violation = Assert.Single(refusal.GetRpcStatus()?.GetDetail<BadRequest>()?.FieldViolations ?? []);
        Assert.Equal(("input.text", $"Must be at most 200000 characters, is {length}."), (violation.Field, violation.Description));
    }

    [Fact]
    public async Task AnnotateText_TagTooLong_IsRefused()
    {
        await using var fixture = await EntityFixture.StartAsync();

        var refusal = await Assert.ThrowsAsync<RpcException>(async () => await Client(fixture).AnnotateTextAsync(
            new() { Input = new() { Text = "Putin", LanguageCode = new string('e', 36) } }, cancellationToken: Cancellation));

        Assert.Equal("input.language_code", Assert.Single(refusal.GetRpcStatus()?.GetDetail<BadRequest>()?.FieldViolations ?? []).Field);
    }

    // The client library writes U+FFFD in the place of half a pair: one code unit for one, so positions are those of the caller's text.
    [Fact]
    public async Task AnnotateText_LoneSurrogate_IsReadAsReplacementCharacter()
    {
        await using var fixture = await EntityFixture.StartAsync();
        const string Text = "\uD83D Putin met \uDE00\uD83D the Taliban.";

        var annotation = await AnnotateAsync(fixture, Text);

        AssertWithin(Text, annotation);
        Assert.Equal(["Putin", "Taliban"], annotation.Mentions.Select(mention => Text[mention.StartIndex..mention.EndIndex]));
    }

    [Fact]
    public async Task AnnotateText_SurrogateInBytes_IsInvalid()
    {
        await using var fixture = await EntityFixture.StartAsync();
        var bytes = Marshallers.Create<byte[]>(value => value, value => value);
        var method = new Method<byte[], byte[]>(MethodType.Unary, "newsdesk.entities.v1.EntityService", "AnnotateText", bytes, bytes);
        byte[] input = [0x0A, 0x04, (byte)'a', 0xED, 0xA0, 0x80];

        var refusal = await Assert.ThrowsAsync<RpcException>(async () => await fixture.Service.Channel.CreateCallInvoker().AsyncUnaryCall(
            method, null, new CallOptions(cancellationToken: Cancellation), [0x0A, (byte)input.Length, .. input]));

        Assert.Equal(StatusCode.InvalidArgument, refusal.StatusCode);
    }

    private static void AssertWithin(string text, Annotation annotation)
    {
        IEnumerable<(int Start, int End)> spans =
        [
            .. annotation.Tokens.Select(token => (token.StartIndex, token.EndIndex)),
            .. annotation.Sentences.Select(sentence => (sentence.StartIndex, sentence.EndIndex)),
            .. annotation.Mentions.Select(mention => (mention.StartIndex, mention.EndIndex)),
            .. annotation.Dates.Select(date => (date.StartIndex, date.EndIndex)),
            .. annotation.Numbers.Select(number => (number.StartIndex, number.EndIndex)),
            .. annotation.Quotations.Select(quotation => (quotation.ContentStartIndex, quotation.ContentEndIndex)),
        ];
        Assert.DoesNotContain(spans, span => span.Start < 0 || span.End <= span.Start || span.End > text.Length);
        Assert.NotEqual("", annotation.LanguageCode);
        Assert.InRange(annotation.CalculateSize(), 1, MaxAnswerBytes);
    }

    private static async Task<Annotation> AnnotateAsync(EntityFixture fixture, string text) =>
        (await Client(fixture).AnnotateTextAsync(new() { Input = new() { Text = text, ShowTokens = true } }, cancellationToken: Cancellation)).Annotation;

    private static EntityService.EntityServiceClient Client(EntityFixture fixture) => fixture.Service.Client<EntityService.EntityServiceClient>();
}
