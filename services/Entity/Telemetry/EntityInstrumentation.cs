using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Newsdesk.Entities.Telemetry;

/// <summary>What the entity service tells of its work.</summary>
internal sealed class EntityInstrumentation : IDisposable
{
    private const string Name = "Newsdesk.Entity";

    private readonly ActivitySource _activities = new(Name);
    private readonly Meter _meter;
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _mentions;
    private readonly Counter<long> _summaries;

    public EntityInstrumentation(IMeterFactory meters)
    {
        _meter = meters.Create(Name);
        _duration = _meter.CreateHistogram<double>("newsdesk.entity.annotation.duration", "s", "Time to read one text.");
        _mentions = _meter.CreateCounter<long>("newsdesk.entity.mentions", "{mention}", "Names found, by whether the knowledge base has them.");
        _summaries = _meter.CreateCounter<long>("newsdesk.entity.summaries", "{request}", "Summaries asked for outside, by what came of it.");
    }

    /// <summary>Annotates, and counts what came out.</summary>
    public AnnotatedArticle Annotate(TextAnnotator annotator, AnnotationInput input)
    {
        using var activity = _activities.StartActivity("annotate");
        var start = TimeProvider.System.GetTimestamp();
        var article = annotator.Annotate(input);
        _duration.Record(TimeProvider.System.GetElapsedTime(start).TotalSeconds);
        var linked = article.Text.Mentions.Count(mention => mention.Entity is not null);
        _mentions.Add(linked, new KeyValuePair<string, object?>("linked", true));
        _mentions.Add(article.Text.Mentions.Count - linked, new KeyValuePair<string, object?>("linked", false));
        return article;
    }

    public void SummaryAsked(string outcome) => _summaries.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    public void Dispose() => _activities.Dispose();
}
