using Newsdesk.Stories.Diffing;
using Newsdesk.Stories.Documents;

namespace Newsdesk.Stories.Verification;

/// <summary>One verification of one document.</summary>
internal sealed class VerificationRun
{
    private readonly ProblemList _problems = new();
    private readonly EvidenceVerifier _evidence;
    private readonly SentenceVerifier _sentences;
    private readonly VerbatimVerifier _verbatim;

    public VerificationRun(IRevisionTexts texts, DocumentOptions options, string pinnedHeadline)
    {
        _evidence = new EvidenceVerifier(texts, _problems);
        _sentences = new SentenceVerifier(_evidence, _problems, pinnedHeadline);
        _verbatim = new VerbatimVerifier(_evidence.Layouts, options.MaxVerbatimWords);
    }

    public VerificationReport Verify(StoryDocument document)
    {
        foreach (var place in DocumentSections.Walk(document))
        {
            VerifySentence(place);
        }

        OutletAccountVerifier.Verify(document.OutletAccounts, _problems);

        var claims = new ClaimVerifier(_evidence, _problems);
        for (var i = 0; i < document.Claims.Count; i++)
        {
            claims.Verify(document.Claims[i], DocumentSections.At("claims", i));
        }

        ClaimSentenceVerifier.Verify(document, _problems);
        VerifyChanges(document);
        var checkedSentences = _problems.EnteredCount;
        _problems.Enter("", "");
        _verbatim.Verify(_problems);
        return new VerificationReport(checkedSentences, _problems.Problems);
    }

    private void VerifySentence(SectionSentence place)
    {
        _problems.Enter(place.Path, place.Sentence.Text);
        if (_sentences.Verify(place.Sentence, place.Place) is not { } evidence)
        {
            return;
        }

        _verbatim.Note(place.Sentence, evidence[0]);
        if (place.Step is { } step)
        {
            TimelineVerifier.Verify(step, evidence[0], _problems);
        }

        if (place.Account is { } account && evidence[0].Revision.Outlet != account.Outlet)
        {
            _problems.Add(VerificationRules.OutletMismatch,
                $"The sentence is of {evidence[0].Revision.OutletDisplayName}, the account is of {account.OutletDisplayName}.");
        }

        if (place is { Point: { } point, Place: SentencePlace.Heading }
            && !point.Sentences.Any(s => s.Evidence.Count > 0 && s.Evidence[0].Holds(place.Sentence.Evidence[0])))
        {
            _problems.Add(VerificationRules.SpanOutOfRange, "The heading is not of a sentence that stands below it.");
        }
    }

    // A new sentence stands in the document, an old one does not; both must hold.
    private void VerifyChanges(StoryDocument document)
    {
        var changes = document.RecentChanges?.Changes ?? [];
        var texts = changes.Count == 0 ? [] : DocumentDiff.SentencesOf(document).Select(p => p.Sentence.Text).ToHashSet();
        for (var i = 0; i < changes.Count; i++)
        {
            var path = DocumentSections.At("recent_changes.changes", i);
            var place = changes[i].Section == "headline" ? SentencePlace.Headline : SentencePlace.Body;
            VerifyChange($"{path}.old_sentence", changes[i].OldSentence, place, isStanding: false, texts);
            VerifyChange($"{path}.new_sentence", changes[i].NewSentence, place, isStanding: true, texts);
        }
    }

    private void VerifyChange(string path, DocumentSentence? sentence, SentencePlace place, bool isStanding, HashSet<string> texts)
    {
        if (sentence is null)
        {
            return;
        }

        _problems.Enter(path, sentence.Text);
        if (_sentences.Verify(sentence, place) is not null && !isStanding)
        {
            _verbatim.NoteGone(sentence);
        }

        if (texts.Contains(sentence.Text) != isStanding)
        {
            _problems.Add(VerificationRules.EvidenceMissing, $"The document {(isStanding ? "does not hold" : "still holds")} the sentence.");
        }
    }
}
