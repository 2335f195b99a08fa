using System.Text;
using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Logging.Abstractions;
using Newsdesk.Articles.Adapters.Pages;
using Newsdesk.Articles.Ports;
using Reader = SmartReader.Reader;

namespace Newsdesk.Benchmarks.Pages;

/// <summary>Extraction against SmartReader alone, time and memory. Expected: half the time or less; 20 bytes allocated per byte of the page or fewer.</summary>
[MemoryDiagnoser]
public class PageBenchmarks
{
    private const string Url = "https://pier.example/harbour";

    private readonly PageExtractor _extractor = new(NullLogger<PageExtractor>.Instance);
    private string _html = "";

    /// <summary>Paragraphs of the article: pages of 28 KB and 283 KB.</summary>
    [Params(40, 400)]
    public int Paragraphs { get; set; }

    [GlobalSetup]
    public void Make()
    {
        _html = MadePage.Of(Paragraphs);
        Console.WriteLine($"// page of {Encoding.UTF8.GetByteCount(_html)} bytes");
    }

    [Benchmark(Baseline = true)]
    public string SmartReaderAlone()
    {
        using var reader = new Reader(Url, _html);
        return reader.GetArticle().TextContent;
    }

    [Benchmark]
    public PageContent Extraction() => _extractor.Extract(_html, Url);
}
