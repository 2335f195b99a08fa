using Newsdesk.Stories.Documents;

namespace Newsdesk.Stories.Verification;

/// <summary>One verification of one document.</summary>
internal sealed class VerificationRun
{
    private readonly IRevisionTexts _texts;
    private readonly ProblemList _problems = new();
    private readonly EvidenceVerifier _evidence;
    private readonly SentenceVerifier _sentences;
    private readonly VerbatimVerifier _verbatim;

    public VerificationRun(IRevisionTexts texts, DocumentOptions options)
    {
        _texts = texts;
        _evidence = new EvidenceVerifier(texts, _problems);
        _sentences = new SentenceVerifier(_evidence, _problems);
        _verbatim = new VerbatimVerifier(options.MaxVerbatimWords);
    }

    public VerificationReport Verify(StoryDocument document)
    {
        foreach (var place in DocumentSections.Walk(document))
        {
            VerifySentence(place);
        }

        var claims = new ClaimVerifier(_evidence, _problems);
        for (var i = 0; i < document.Claims.Count; i++)
        {
            claims.Verify(document.Claims[i], DocumentSections.At("claims", i));
        }

        VerifyChanges(document.RecentChanges?.Changes ?? []);
        var checkedSentences = _problems.EnteredCount;
        _problems.Enter("", "");
        _verbatim.Verify(_problems);
        return new VerificationReport(checkedSentences, _problems.Problems);
    }

    private void VerifySentence(in SectionSentence place)
    {
        _problems.Enter(place.Path, place.Sentence.Text);
        if (_sentences.Verify(place.Sentence) is not { } evidence)
        {
            return;
        }

        _verbatim.Note(place.Sentence, evidence[0]);
        if (place.Step is { } step)
        {
            TimelineVerifier.Verify(step, evidence[0], _problems);
        }

        if (place.Account is { } account
            && (evidence[0].Revision.Outlet != account.Outlet || evidence[0].Revision.OutletDisplayName != account.OutletDisplayName))
        {
            _problems.Add(VerificationRules.OutletMismatch,
                $"The sentence is of {evidence[0].Revision.OutletDisplayName}, the account is of {account.OutletDisplayName}.");
        }
    }

    // What was removed may rest on a revision that is not stored any more; where it is, the old sentence must hold too.
    private void VerifyChanges(IReadOnlyList<DocumentSentenceChange> changes)
    {
        for (var i = 0; i < changes.Count; i++)
        {
            var path = DocumentSections.At("recent_changes.changes", i);
            if (changes[i].OldSentence is { } old && old.Evidence.All(e => _texts.Find(e.Article, e.ArticleRevision) is not null))
            {
                VerifyAlone($"{path}.old_sentence", old);
            }

            if (changes[i].NewSentence is { } added)
            {
                VerifyAlone($"{path}.new_sentence", added);
            }
        }
    }

    private void VerifyAlone(string path, DocumentSentence sentence)
    {
        _problems.Enter(path, sentence.Text);
        _sentences.Verify(sentence);
    }
}
