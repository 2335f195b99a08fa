using System.Text;
using Newsdesk.Articles.Ports;
using Reader = SmartReader.Reader;

namespace Newsdesk.Evaluation.Stages;

/// <summary>What extraction costs: time against SmartReader alone on the same page, and memory against the size of the page.</summary>
internal sealed class PageCost
{
    /// <summary>Bytes of a page below which the fixed cost of any parse outweighs the page.</summary>
    private const int MinPage = 8_192;

    private TimeSpan _ours;
    private TimeSpan _theirs;
    private double _allocated;
    private double _size;
    private double _worst;
    private bool _isWarm;

    public PageContent Extract(IMainTextExtractor extractor, string html, string url)
    {
        var start = TimeProvider.System.GetTimestamp();
        var page = extractor.Extract(html, url);
        _ours += _isWarm ? TimeProvider.System.GetElapsedTime(start) : TimeSpan.Zero;
        return page;
    }

    /// <summary>Reads the page again with SmartReader, and a second time with the product, when everything that is made once is made.</summary>
    public void Compare(IMainTextExtractor extractor, string html, string url)
    {
        var start = TimeProvider.System.GetTimestamp();
        Read(html, url);
        _theirs += _isWarm ? TimeProvider.System.GetElapsedTime(start) : TimeSpan.Zero;
        _isWarm = true;

        var before = GC.GetAllocatedBytesForCurrentThread();
        extractor.Extract(html, url);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        var size = Encoding.UTF8.GetByteCount(html);
        _allocated += allocated;
        _size += size;
        _worst = size < MinPage ? _worst : Math.Max(_worst, (double)allocated / size);
    }

    public void Report(StageRun run)
    {
        run.Report("pages_per_second_vs_smartreader", _ours > TimeSpan.Zero ? _theirs / _ours : 0);
        run.Report("allocated_per_page_byte", _size > 0 ? _allocated / _size : 0);
        run.Report("allocated_per_page_byte_worst", _worst);
    }

    private static void Read(string html, string url)
    {
        try
        {
            using var reader = new Reader(Uri.IsWellFormedUriString(url, UriKind.Absolute) ? url : "https://page.invalid/", html);
            _ = reader.GetArticle().TextContent;
        }
        catch (Exception)
        {
            // Its time counts; what it makes of a page that it cannot read does not.
        }
    }
}
