using System.Text;
using Newsdesk.Articles.Adapters.Pages;

namespace Newsdesk.Articles.FunctionalTests.Extraction;

public sealed class DeclaredCharsetTests
{
    private const string Page = "<meta charset=gb2312><p>周二，港口继续关闭，潜水员正在寻找第二条系泊链。</p>";

    [Fact]
    public void Decode_Utf8ThatDeclaresSomethingElse_IsUtf8()
    {
        Assert.Equal(Page, PageCharset.Decode(Encoding.UTF8.GetBytes(Page)));
    }

    [Fact]
    public void Decode_AsDeclared_IsAsDeclared()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding("gb2312")!.GetBytes(Page);

        Assert.Equal(Page, PageCharset.Decode(bytes));
    }

    // "联通" in that charset is also valid UTF-8.
    [Fact]
    public void Decode_FewBytesThatCouldBeEither_IsAsDeclared()
    {
        const string page = "<meta charset=gb2312><p>联通</p>";
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding("gb2312")!.GetBytes(page);

        Assert.Equal(page, PageCharset.Decode(bytes));
    }
}
