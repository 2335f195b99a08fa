using System.Globalization;
using CsCheck;
using Newsdesk.Articles.V1;
using Newsdesk.Kernel.Errors;
using Newsdesk.Kernel.Ids;
using Newsdesk.Platform.Paging;
using Newsdesk.Platform.Storage;

namespace Newsdesk.Platform.UnitTests.Paging;

public sealed class PagePositionTests
{
    [Fact]
    public void Reads_WhatWasEncoded_RoundTrip() =>
        Gen.Select(Gen.Long, Gen.Double.Where(double.IsFinite), Gen.Int[0, int.MaxValue], Gen.DateTimeOffset).Sample((number, score, skip, time) =>
        {
            var position = Position(
                number.ToString(CultureInfo.InvariantCulture),
                score.ToString("R", CultureInfo.InvariantCulture),
                skip.ToString(CultureInfo.InvariantCulture),
                time.ToUnixMicroseconds().ToString(CultureInfo.InvariantCulture),
                "a1");

            return position.Number<long>(0) == number
                && position.Number<double>(1).Equals(score)
                && position.Skip(2) == skip
                && (time - position.Time(3)).Duration() < TimeSpan.FromMicroseconds(1)
                && position.Id<ArticleId>(4) == ArticleId.Parse("a1");
        });

    [Theory]
    [InlineData("x")]
    [InlineData("")]
    [InlineData("99999999999999999999")]
    [InlineData("NaN")]
    public void Number_NoSuchNumber_IsRefused(string part) => AssertRefused(position => position.Number<long>(0), part);

    [Theory]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    public void Number_NotFinite_IsRefused(string part) => AssertRefused(position => position.Number<double>(0), part);

    [Fact]
    public void Skip_Negative_IsRefused() => AssertRefused(position => position.Skip(0), "-1");

    [Theory]
    [InlineData("9223372036854775807")]
    [InlineData("-9223372036854775808")]
    public void Time_OutOfTheCalendar_IsRefused(string part) => AssertRefused(position => position.Time(0), part);

    [Theory]
    [InlineData("articles/a1")]
    [InlineData("a\0")]
    public void Id_NoId_IsRefused(string part) => AssertRefused(position => position.Id<ArticleId>(0), part);

    [Fact]
    public void Number_PartIsAbsent_IsRefused() => AssertRefused(position => position.Number<int>(1), "1");

    private static PagePosition Position(params string[] parts)
    {
        var request = new ListArticlesRequest();
        request.PageToken = PageTokens.Encode(request, parts);
        return PageTokens.Decode(request) ?? throw new InvalidOperationException("There is no position.");
    }

    private static void AssertRefused<T>(Func<PagePosition, T> read, string part)
    {
        var refusal = Assert.Throws<DomainException>(() => { read(Position(part)); });
        Assert.Equal((DomainErrorKind.Invalid, ErrorReasons.PageTokenInvalid), (refusal.Kind, refusal.Reason));
    }
}
