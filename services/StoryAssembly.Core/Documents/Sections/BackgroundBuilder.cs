using Newsdesk.Kernel.Annotations;
using Newsdesk.Stories.Documents.Editing;
using Newsdesk.Stories.Documents.Printing;
using Newsdesk.Stories.Documents.Sources;

namespace Newsdesk.Stories.Documents.Sections;

/// <summary>How we got here: the dated steps, earliest first and the event itself last, and the background that has no date.</summary>
internal sealed class BackgroundBuilder(StorySources sources, DocumentPress press)
{
    private const int MaxSteps = 8;
    private const int MaxBackgrounds = 4;
    private const double MostAlike = 0.45;
    private const double LeastCentral = 0.5;

    /// <summary>Two steps of one date this alike are one step.</summary>
    private const double SameStep = 0.2;

    public IReadOnlyList<TimelineEntry> BuildTimeline()
    {
        press.StartSection();
        var steps = sources.Sentences
            .Where(s => s.IsSound && IsPast(s) && !press.IsPrinted(s))
            .Select(EventDates.Find)
            .OfType<DatedSentence>()
            .Where(d => d.Date.End.DayNumber <= d.Sentence.Article.Published.DayNumber && LeadsHere(d))
            .OrderByDescending(d => d.Sentence.Centrality + (0.3 * Math.Min(2, d.Sentence.Support)))
            .ThenBy(d => d.Sentence.Id);
        var entries = new List<(TimelineEntry Entry, int Id)>();
        foreach (var step in steps)
        {
            if (entries.Count < MaxSteps - 1 && !entries.Exists(e => IsSameStep(e, step)) && press.IsFresh(step.Sentence, MostAlike)
                && press.Extract(step.Sentence, PrintOrder.Plain) is { } sentence)
            {
                entries.Add((MakeEntry(step.Date, sentence), step.Sentence.Id));
            }
        }

        if (entries.Count > 0 && FindEvent() is { } now)
        {
            entries.Add((MakeEntry(now.Date, press.Reprint(now.Sentence)!), now.Sentence.Id));
        }

        return [.. entries.OrderBy(e => e.Entry.Start).ThenBy(e => e.Entry.End).ThenBy(e => e.Id).Select(e => e.Entry)];
    }

    public IReadOnlyList<DocumentSentence> BuildBackgrounds()
    {
        press.StartSection();
        var candidates = sources.Sentences
            .Where(s => s.IsSound && IsBackground(s))
            .OrderByDescending(s => s.Centrality + (0.3 * Math.Min(2, s.Support)) + (s.Role is DiscourseRole.CurrentContext ? 0 : 0.2))
            .ThenBy(s => s.Id);
        var chosen = new List<(SourceSentence Source, DocumentSentence Sentence)>();
        foreach (var candidate in candidates)
        {
            if (chosen.Count < MaxBackgrounds && press.IsFresh(candidate, MostAlike) && press.Extract(candidate, PrintOrder.Plain) is { } sentence)
            {
                chosen.Add((candidate, sentence));
            }
        }

        return [.. chosen.OrderBy(c => TimeOf(c.Source)).ThenBy(c => c.Source.Id).Select(c => c.Sentence)];
    }

    // What goes on around the event counts only when it is central.
    private static bool IsBackground(SourceSentence sentence) =>
        (sentence.Role is DiscourseRole.PreviousEvent or DiscourseRole.HistoricalEvent
            || (sentence.Role is DiscourseRole.CurrentContext && sentence.Centrality > LeastCentral))
        && sentence.View is { IsFact: true, LooksAhead: false }
        && !sentence.IsSpeech;

    private static bool IsPast(SourceSentence sentence) =>
        sentence.Role is DiscourseRole.PreviousEvent or DiscourseRole.HistoricalEvent or DiscourseRole.CurrentContext or DiscourseRole.MainEvent
            or DiscourseRole.Unspecified;

    // Before the first article everything dated led here; later only what is central or told by several did.
    private bool LeadsHere(DatedSentence step) =>
        step.Date.Start < DateOnly.FromDateTime(sources.Members[0].PublishTime.UtcDateTime) || step.Sentence.Support > 0
            || step.Sentence.Centrality > LeastCentral;

    private bool IsSameStep((TimelineEntry Entry, int Id) entry, DatedSentence step) =>
        entry.Entry.Start == step.Date.Start && SentenceSimilarity.Overlap(sources.Sentences[entry.Id], step.Sentence, sources.Terms) > SameStep;

    // The first of what's happened that is dated to the day.
    private DatedSentence? FindEvent() =>
        sources.Sentences
            .Where(s => press.IsPrinted(s) && s.Role is DiscourseRole.MainEvent or DiscourseRole.Consequence)
            .Select(EventDates.Find)
            .OfType<DatedSentence>()
            .Where(d => d.Date.Granularity is DateGranularity.Day)
            .OrderByDescending(d => d.Sentence.Support)
            .ThenByDescending(d => d.Sentence.Centrality)
            .ThenBy(d => d.Sentence.Id)
            .FirstOrDefault();

    // Undated history precedes what went on just before, and that what goes on around it.
    private static int TimeOf(SourceSentence sentence) => EventDates.Find(sentence)?.Date.Start.DayNumber ?? sentence.Role switch
    {
        DiscourseRole.HistoricalEvent => 0,
        DiscourseRole.PreviousEvent => int.MaxValue - 1,
        _ => int.MaxValue,
    };

    private static TimelineEntry MakeEntry(DateExpression date, DocumentSentence sentence) => new(date.Start, date.End, DateLabels.Of(date), sentence);
}
