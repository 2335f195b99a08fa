using Newsdesk.Stories.Documents.Claims;
using Newsdesk.Stories.Documents.Editing;
using Newsdesk.Stories.Documents.Printing;
using Newsdesk.Stories.Documents.Sources;
using Newsdesk.Stories.Documents.Templates;

namespace Newsdesk.Stories.Documents.Sections;

/// <summary>Where the papers agree and where they differ: numbers of the claim ledger, and facts that several origins tell alike.</summary>
internal sealed class AgreementsBuilder(StorySources sources, DocumentPress press)
{
    private const int MaxSentences = 4;
    private const int MaxShared = 2;
    private const double MostAlike = 0.4;
    private const double LeastCentral = 0.35;

    public IReadOnlyList<DocumentSentence> BuildAgreements(List<List<ClaimEntry>> ledger)
    {
        press.StartSection();
        var agreements = Fill(TemplateIds.AgreementClaim, ledger);
        var shared = sources.Sentences
            .Where(s => s.IsSound && s.Support > 0 && !s.IsSpeech && s.Centrality > LeastCentral && QuotedText.Find(s.Text).Count == 0)
            .OrderByDescending(s => s.Support)
            .ThenByDescending(s => s.Centrality)
            .ThenBy(s => s.Id);
        var count = 0;
        foreach (var sentence in shared)
        {
            if (count < MaxShared && agreements.Count < MaxSentences && press.IsFresh(sentence, MostAlike)
                && press.Extract(sentence, new PrintOrder { ShowsSupport = true }) is { } printed)
            {
                agreements.Add(printed);
                count++;
            }
        }

        return agreements;
    }

    public IReadOnlyList<DocumentSentence> BuildDifferences(List<List<ClaimEntry>> ledger) => Fill(TemplateIds.DifferenceClaim, ledger);

    // Of a claim that is listed, of each outlet its latest value; the template itself tells whether they agree or differ.
    private List<DocumentSentence> Fill(string template, List<List<ClaimEntry>> ledger)
    {
        var sentences = new List<DocumentSentence>();
        foreach (var entries in ledger.Take(ClaimsBuilder.MaxClaims))
        {
            var latest = entries.GroupBy(e => e.Sentence.Article.Member.Outlet.Id).Select(g => g.Last()).ToList();
            if (latest.Count > 1 && sentences.Count < MaxSentences && press.Fill(template, [.. latest.Select(EvidenceOf)]) is { } sentence)
            {
                sentences.Add(sentence);
            }
        }

        return sentences;
    }

    private static Evidence EvidenceOf(ClaimEntry entry) => EvidenceMaker.Text(entry.Sentence.Article.Member, entry.Number.Display);
}
