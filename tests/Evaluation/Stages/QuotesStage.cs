using Newsdesk.Entities;
using Newsdesk.Evaluation.Input;
using Newsdesk.Evaluation.Metrics;

namespace Newsdesk.Evaluation.Stages;

/// <summary>Words of somebody: where they stand and who says them.</summary>
internal sealed class QuotesStage : IStage
{
    public string Name => "quotes";

    public IReadOnlyList<string> Sets => [];

    public void Run(string setPath, StageRun run)
    {
        var annotator = new TextAnnotator(ProductKnowledge.Shipped);
        var spans = new SpanSets();
        var speakers = new SpanSets();
        foreach (var item in JsonLines.Read<Item>(setPath))
        {
            var annotation = run.Time(() => annotator.Annotate(new AnnotationInput(item.Text)).Text);
            var predicted = annotation.Quotations
                .Select(quote => new Quote(
                    quote.Speaker?.Start,
                    quote.Speaker?.End,
                    quote.Cue?.Start,
                    quote.Cue?.End,
                    quote.Content.Start,
                    quote.Content.End,
                    quote.IsDirect))
                .ToList();
            run.Predict(new { item.Id, Quotes = predicted });
            var expected = (item.Quotes ?? []).Where(quote => quote.Direct).ToList();
            var direct = predicted.Where(quote => quote.Direct).ToList();
            spans.Add(expected.Select(quote => (quote.ContentStart, quote.ContentEnd)), direct.Select(quote => (quote.ContentStart, quote.ContentEnd)));
            speakers.Add(
                expected.Select(quote => (quote.ContentStart, quote.ContentEnd, quote.SpeakerStart, quote.SpeakerEnd)),
                direct.Select(quote => (quote.ContentStart, quote.ContentEnd, quote.SpeakerStart, quote.SpeakerEnd)));
        }

        run.Report("direct_span", spans.Score);
        run.Report("direct_span_speaker", speakers.Score);
    }

    private sealed record Item(string Id, string Text, Quote[]? Quotes);

    private sealed record Quote(int? SpeakerStart, int? SpeakerEnd, int? CueStart, int? CueEnd, int ContentStart, int ContentEnd, bool Direct);
}
