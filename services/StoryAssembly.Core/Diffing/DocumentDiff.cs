using Newsdesk.Kernel.Text;
using Newsdesk.Stories.Documents;
using Newsdesk.Stories.Verification;

namespace Newsdesk.Stories.Diffing;

/// <summary>
/// Compares two documents of one story sentence by sentence. A sentence that merely moved is no change; one that was put in the place of a sentence much
/// like it is a correction.
/// </summary>
public static class DocumentDiff
{
    /// <summary>Share of words that a correction keeps.</summary>
    private const double LeastKept = 0.5;

    /// <summary>Sections whose sentences are news; questions, cards and headings follow from them.</summary>
    private static readonly HashSet<string> Told = ["headline", "happenings", "points", "outlet_accounts", "agreements", "differences",
        "backgrounds", "timeline_entries"];

    public static DocumentDifference Between(StoryDocument old, StoryDocument current)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(current);

        var before = SentencesOf(old);
        var now = SentencesOf(current);
        var removed = before.Where(b => !now.Exists(n => n.Sentence.Text == b.Sentence.Text)).ToList();
        var changes = new List<DocumentSentenceChange>();
        foreach (var (section, sentence) in now.Select(n => (n.Section, n.Sentence)))
        {
            if (before.Exists(b => b.Sentence.Text == sentence.Text))
            {
                continue;
            }

            var corrected = FindCorrected(removed, section, sentence);
            changes.Add(corrected is { } was
                ? new DocumentSentenceChange(SentenceChangeKind.Corrected, section, was.Sentence, sentence)
                : new DocumentSentenceChange(SentenceChangeKind.Added, section, null, sentence));
            if (corrected is { } gone)
            {
                removed.Remove(gone);
            }
        }

        changes.AddRange(removed.Select(r => new DocumentSentenceChange(SentenceChangeKind.Removed, r.Section, r.Sentence, null)));
        return new DocumentDifference(old.Revision, current.Revision, InDocumentOrder(changes));
    }

    /// <summary>The sentences that can change: those that tell news.</summary>
    internal static List<SectionSentence> SentencesOf(StoryDocument document) =>
        [.. DocumentSections.Walk(document).Where(s => Told.Contains(s.Section) && !s.Path.EndsWith(".heading", StringComparison.Ordinal))
            .DistinctBy(s => s.Sentence.Text)];

    private static SectionSentence? FindCorrected(List<SectionSentence> removed, string section, DocumentSentence sentence)
    {
        SectionSentence? best = null;
        var highest = LeastKept;
        foreach (var candidate in removed.Where(r => r.Section == section))
        {
            var kept = KeptWords(candidate.Sentence.Text, sentence.Text);
            if (kept > highest)
            {
                best = candidate;
                highest = kept;
            }
        }

        return best;
    }

    // Shared words over all words (Jaccard).
    private static double KeptWords(string old, string current)
    {
        var before = WordsOf(old);
        var now = WordsOf(current);
        var shared = before.Count(now.Contains);
        return shared == 0 ? 0 : (double)shared / (before.Count + now.Count - shared);
    }

    private static HashSet<string> WordsOf(string text) =>
        [.. Tokenizer.Tokenize(text).Where(t => t.Kind is TokenKind.Word or TokenKind.Number).Select(t => t.Of(text).ToString().ToLowerInvariant())];

    private static List<DocumentSentenceChange> InDocumentOrder(List<DocumentSentenceChange> changes) =>
        [.. changes.OrderBy(c => Array.IndexOf([.. Told], c.Section))];
}
