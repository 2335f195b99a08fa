using System.Globalization;
using CsCheck;
using Newsdesk.Articles.V1;
using Newsdesk.Platform.Paging;

namespace Newsdesk.Platform.UnitTests.Paging;

public sealed class PageWalkTests
{
    [Fact]
    public void Pages_AnySizes_ReturnEachItemOnce() =>
        Gen.Select(Gen.Int.HashSet[0, 60], Gen.Int[1, 9].Array[1, 5]).Sample((items, sizes) =>
        {
            var sorted = items.Order().ToList();
            var walked = new List<int>();
            var request = new ListArticlesRequest();
            for (var page = 0; page == 0 || request.PageToken.Length > 0; page++)
            {
                request.PageSize = sizes[page % sizes.Length];
                (var content, request.PageToken) = List(sorted, request);
                walked.AddRange(content);
            }

            return walked.SequenceEqual(sorted);
        });

    [Theory]
    [InlineData(0, 20)]
    [InlineData(7, 7)]
    [InlineData(100, 100)]
    [InlineData(101, 100)]
    [InlineData(int.MaxValue, 100)]
    public void Coerce_Requested_IsCutToTheMaximum(int requested, int expected) => Assert.Equal(expected, PageSize.Coerce(requested, defaultSize: 20, maxSize: 100));

    [Fact]
    public void Coerce_Negative_IsRefused() => Assert.Throws<Kernel.Errors.DomainException>(() => PageSize.Coerce(-1, 20, 100));

    // As every list call does it: after the key in the token, one item more than asked for to see whether there is a next page.
    private static (IReadOnlyList<int> Page, string NextPageToken) List(IReadOnlyList<int> items, ListArticlesRequest request)
    {
        var size = PageSize.Coerce(request.PageSize, 5, 9);
        var after = PageTokens.Decode(request) is [var key] ? int.Parse(key, CultureInfo.InvariantCulture) : (int?)null;
        var found = items.Where(item => after is null || item > after).Take(size + 1).ToList();
        return found.Count > size
            ? (found[..size], PageTokens.Encode(request, found[size - 1].ToString(CultureInfo.InvariantCulture)))
            : (found, "");
    }
}
