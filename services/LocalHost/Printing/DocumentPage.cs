using System.Globalization;
using Google.Protobuf.Collections;
using Google.Protobuf.WellKnownTypes;
using Newsdesk.Stories.V1;

namespace Newsdesk.LocalHost.Printing;

/// <summary>Prints a story document like a printed page: section by section, each sentence with the numbers of its notes, then the notes.</summary>
internal sealed class DocumentPage(IPrinter printer)
{
    private const int LongestQuote = 320;
    private const string Bullet = "  * ";

    private readonly EvidenceNotes _notes = new();

    /// <summary>The evidence met while printing; its texts are wanted by <see cref="PrintNotes"/>.</summary>
    public IReadOnlyList<Evidence> Notes => _notes.Notes;

    /// <summary>Prints everything but the notes. Sections for which the sources hold nothing are left out.</summary>
    public void Print(StoryDocument document)
    {
        printer.Title(Text(document.Headline));
        Paragraph("What's happened", document.Happenings);
        PrintPoints(document.Points);
        PrintOutlets(document);
        PrintClaims(document.Claims);
        PrintHistory(document);
        PrintQuestions("Go deeper", document.Questions);
        PrintCommonQuestions(document.CommonQuestions);
        PrintCards(document.TopicCards);
        PrintChanges(document.RecentChanges);
        PrintCoverage(document.Coverage);
    }

    /// <summary>Prints the notes: outlet, the quoted words, and the address below.</summary>
    public void PrintNotes(IReadOnlyList<string> texts)
    {
        printer.Heading("Notes");
        foreach (var ((evidence, text), number) in Notes.Zip(texts).Select((note, i) => (note, i + 1)))
        {
            var quote = TextWrap.Shorten(text, LongestQuote);
            var bullet = $"  [{number}] ";
            printer.Paragraph($"{evidence.OutletDisplayName}: \u201C{quote}\u201D", bullet);
            printer.Paragraph(evidence.Url, new string(' ', bullet.Length));
        }
    }

    private void PrintPoints(RepeatedField<Point> points)
    {
        if (points.Count > 0)
        {
            printer.Heading("What's behind the headline?");
        }

        foreach (var point in points)
        {
            printer.Paragraph(Text(point.Heading), Bullet);
            printer.Paragraph(Join(point.Sentences), "    ");
        }
    }

    private void PrintOutlets(StoryDocument document)
    {
        if (document.OutletAccounts.Count > 0)
        {
            printer.Heading("What the papers say");
        }

        foreach (var account in document.OutletAccounts)
        {
            printer.Paragraph($"{account.OutletDisplayName} ({Counts.Of(account.Articles.Count, "article")})", Bullet);
            Labelled("Stresses", account.Stresses);
            Labelled("Alone reports", account.Exclusives);
            Labelled("Quotes", account.Quotes);
        }

        Labelled("Where they agree", document.Agreements, Bullet);
        Labelled("Where they differ", document.Differences, Bullet);
    }

    private void PrintClaims(RepeatedField<Claim> claims)
    {
        if (claims.Count > 0)
        {
            printer.Heading("By the numbers");
        }

        foreach (var claim in claims)
        {
            var agreement = claim.Agreement switch
            {
                Claim.Types.Agreement.Agreed => ", agreed",
                Claim.Types.Agreement.Conflicting => ", conflicting",
                _ => "",
            };
            var values = claim.Values.Select(
                value => $"{value.DisplayText} ({value.Evidence?.OutletDisplayName}, {Time(value.PublishTime)}){Mark(Evidence(value))}");
            printer.Paragraph($"{claim.Subject}{agreement}: {string.Join("; ", values)}", Bullet);
        }
    }

    private void PrintHistory(StoryDocument document)
    {
        if (document.Backgrounds.Count + document.TimelineEntries.Count > 0)
        {
            printer.Heading("How we got here");
        }

        printer.Paragraph(Join(document.Backgrounds));
        foreach (var entry in document.TimelineEntries)
        {
            printer.Paragraph($"{entry.DateLabel}: {Text(entry.Sentence)}", Bullet);
        }
    }

    private void PrintQuestions(string heading, RepeatedField<AnsweredQuestion> questions)
    {
        if (questions.Count == 0)
        {
            return;
        }

        printer.Heading(heading);
        foreach (var question in questions)
        {
            printer.Paragraph(Text(question.Question), Bullet);
            printer.Paragraph(question.Answers.Count > 0 ? Join(question.Answers) : "The sources do not say.", "    ");
        }
    }

    private void PrintCommonQuestions(CommonQuestions? questions)
    {
        if (questions is null || questions.Items.Count == 0)
        {
            return;
        }

        PrintQuestions("Common question", [new AnsweredQuestion { Question = questions.Title, Answers = { questions.Introductions } }, .. questions.Items]);
    }

    private void PrintCards(RepeatedField<TopicCard> cards)
    {
        if (cards.Count > 0)
        {
            printer.Heading("More on these topics");
        }

        foreach (var card in cards)
        {
            var asOf = card.AsOfTime is null ? "" : $", as of {card.AsOfTime.ToDateTime().ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}";
            var origin = card.Origin.Length > 0 ? $" (source: {card.Origin}{asOf})" : "";
            printer.Paragraph($"{card.DisplayName} ({card.Kind}): {card.Description}{origin}", Bullet);
            if (card.Relevance is not null)
            {
                printer.Paragraph($"In this story: {Text(card.Relevance)}", "    ");
            }
        }
    }

    private void PrintChanges(DocumentDifference? difference)
    {
        if (difference is null || difference.Changes.Count == 0)
        {
            return;
        }

        printer.Heading($"What changed since revision {difference.BaseRevision}");
        foreach (var change in difference.Changes)
        {
            printer.Paragraph(
                change.Kind switch
                {
                    DocumentSentenceChange.Types.Kind.Added => $"Added: {Text(change.NewSentence)}",
                    DocumentSentenceChange.Types.Kind.Removed => $"Removed: {change.OldSentence?.Text}",
                    _ => $"Corrected: {Text(change.NewSentence)} Before: {change.OldSentence?.Text}",
                },
                Bullet);
        }
    }

    private void PrintCoverage(Coverage? coverage)
    {
        if (coverage is null)
        {
            return;
        }

        printer.Heading("Coverage");
        printer.Paragraph(
            $"{Counts.Of(coverage.ArticleCount, "article")} by {Counts.Of(coverage.Outlets.Count, "outlet")}, "
            + $"{Counts.Of(coverage.IndependentOriginCount, "independent origin")}, {Counts.Of(coverage.CopyCount, "copy", "copies")}. "
            + $"First {Time(coverage.FirstPublishTime)}, peak {Time(coverage.PeakTime)}, latest {Time(coverage.LatestPublishTime)}.");
        foreach (var outlet in coverage.Outlets)
        {
            string[] facts = [Counts.Of(outlet.ArticleCount, "article"), outlet.Owner, outlet.RegionCode];
            printer.Paragraph($"{outlet.DisplayName}: {string.Join(", ", facts.Where(fact => fact.Length > 0))}", Bullet);
        }
    }

    private void Paragraph(string heading, RepeatedField<DocumentSentence> sentences)
    {
        if (sentences.Count > 0)
        {
            printer.Heading(heading);
            printer.Paragraph(Join(sentences));
        }
    }

    private void Labelled(string label, RepeatedField<DocumentSentence> sentences, string bullet = "    ")
    {
        if (sentences.Count > 0)
        {
            printer.Paragraph($"{label}: {Join(sentences)}", bullet);
        }
    }

    private string Join(IEnumerable<DocumentSentence> sentences) => string.Join(' ', sentences.Select(Text));

    /// <summary>A sentence, whose words or view it is, and its notes.</summary>
    private string Text(DocumentSentence? sentence)
    {
        if (sentence is null)
        {
            return "";
        }

        var quoted = sentence.Origin is DocumentSentence.Types.Origin.Quoted;
        var words = quoted && !IsInQuotationMarks(sentence.Text) ? $"\u201C{sentence.Text}\u201D" : sentence.Text;
        var stance = sentence.Stance switch
        {
            DocumentSentence.Types.Stance.Opinion => "opinion",
            DocumentSentence.Types.Stance.Forecast => "forecast",
            _ => "",
        };
        var whose = string.Join(", ", ((string[])[sentence.Attribution, stance]).Where(part => part.Length > 0));
        return $"{words}{(whose.Length > 0 ? $" ({whose})" : "")}{Mark(sentence.Evidence)}";
    }

    /// <summary>The numbers of the notes, kept on the line of the last word.</summary>
    private string Mark(IEnumerable<Evidence> evidence) => _notes.Mark(evidence) is { Length: > 0 } mark ? $"{TextWrap.Glue}{mark}" : "";

    private static bool IsInQuotationMarks(string text) => text.Length > 0 && "\"\u201C\u2018\u00AB\u201E'".Contains(text[0], StringComparison.Ordinal);

    private static IEnumerable<Evidence> Evidence(ClaimValue value) => value.Evidence is null ? [] : [value.Evidence];

    private static string Time(Timestamp? time) => time is null
        ? "at an unknown time"
        : time.ToDateTime().ToString("d MMM yyyy HH:mm", CultureInfo.InvariantCulture).Replace(' ', TextWrap.Glue);
}
