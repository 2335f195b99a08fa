using BenchmarkDotNet.Attributes;
using Newsdesk.Entities;
using Newsdesk.Entities.Adapters;

namespace Newsdesk.Benchmarks.Reading;

/// <summary>Everything that is read in an article of about 500 words, and what its result would allocate alone. Expected: 2.5 ms or less; 64 KB allocated beyond the result or less.</summary>
[MemoryDiagnoser]
public class AnnotationBenchmarks
{
    /// <summary>64 KB: the result included, so a harder limit than one beyond it.</summary>
    private const long Limit = 64 * 1024;

    private const string Paragraph =
        """
        STOCKHOLM, March 3 - Prime Minister Anna Lindholm said on Tuesday that Sweden would send 450 engineers to Gothenburg, where at least 12 people were killed and 40 injured
        when the Baltic Shipping Company's ferry struck the quay last week. "We will not leave the families alone," Lindholm told reporters at the Foreign Ministry.
        The Russian ambassador, Sergei Orlov, called the accident "a tragedy for both our countries". It was the third since April 2019, according to the Ministry of Transport (MoT).

        """;

    private AnnotationInput _input = new("");
    private TextAnnotator _annotator = new(Entities.Knowledge.KnowledgeBase.Empty);

    [GlobalSetup]
    public void Load()
    {
        _input = new AnnotationInput(string.Concat(Enumerable.Repeat(Paragraph, 6)), "Ferry strikes quay in Gothenburg, killing 12", new DateTimeOffset(2026, 3, 4, 8, 0, 0, TimeSpan.Zero));
        _annotator = new TextAnnotator(KnowledgeLoader.Load(new KnowledgeOptions()));
        Console.WriteLine($"// article of {_input.Text.Split(' ').Length} words");
    }

    [Benchmark]
    [AllocationLimit(Limit)]
    public AnnotatedArticle Article() => _annotator.Annotate(_input);
}
