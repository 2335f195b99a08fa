using Newsdesk.Stories.Documents;
using Newsdesk.Stories.Documents.Editing;
using Newsdesk.Stories.Documents.Templates;

namespace Newsdesk.Stories.Verification;

/// <summary>
/// Checks one sentence. It must follow from its evidence by its edits or its template, or be a quotation; failing that, its facts are checked one by
/// one.
/// </summary>
internal sealed class SentenceVerifier(EvidenceVerifier evidenceVerifier, ProblemList problems)
{
    /// <summary>Reports what is wrong with the sentence, under the path entered before, and returns its evidence when that holds.</summary>
    public IReadOnlyList<ResolvedEvidence>? Verify(DocumentSentence sentence)
    {
        if (sentence.Text.Length == 0)
        {
            problems.Add(VerificationRules.EvidenceMissing, "The sentence is empty.");
        }

        if (evidenceVerifier.Resolve(sentence.Evidence) is not { } evidence)
        {
            return null;
        }

        switch (sentence.Origin)
        {
            case SentenceOrigin.Quoted:
                QuoteVerifier.Verify(sentence, evidence[0], problems);
                break;
            case SentenceOrigin.Extracted:
                VerifyExtracted(sentence, evidence);
                break;
            case SentenceOrigin.Template:
                VerifyTemplate(sentence, evidence);
                break;
            case SentenceOrigin.Model:
                FactVerifier.Verify(sentence.Text, evidence, problems);
                break;
            default:
                problems.Add(VerificationRules.EvidenceMissing, "The sentence does not tell how it was made.");
                break;
        }

        VerifyAttribution(sentence, evidence[0]);
        return evidence;
    }

    private void VerifyExtracted(DocumentSentence sentence, List<ResolvedEvidence> evidence)
    {
        var before = problems.Count;
        foreach (var message in EditVerifier.Verify(sentence, evidence[0]))
        {
            problems.Add(VerificationRules.EditMismatch, message);
        }

        if (SpanEdits.Apply(evidence[0].Span, sentence.Edits) is not { } made || made != sentence.Text)
        {
            problems.Add(VerificationRules.EditMismatch, $"The edits do not make the sentence out of '{evidence[0].Span}'.");
        }

        if (problems.Count > before)
        {
            FactVerifier.Verify(sentence.Text, evidence, problems);
        }
    }

    private void VerifyTemplate(DocumentSentence sentence, List<ResolvedEvidence> evidence)
    {
        if (sentence.TemplateId == TemplateIds.HeadlinePinned)
        {
            FactVerifier.Verify(sentence.Text, evidence, problems);
            return;
        }

        if (!DocumentTemplates.Contains(sentence.TemplateId))
        {
            problems.Add(VerificationRules.TemplateUnknown, $"There is no template '{sentence.TemplateId}'.");
            FactVerifier.Verify(sentence.Text, evidence, problems);
        }
        else if (DocumentTemplates.Render(sentence.TemplateId, evidence) is var made && made != sentence.Text)
        {
            problems.Add(VerificationRules.TemplateUnknown, $"Template '{sentence.TemplateId}' makes '{made}' of this evidence.");
            FactVerifier.Verify(sentence.Text, evidence, problems);
        }
    }

    private void VerifyAttribution(DocumentSentence sentence, ResolvedEvidence source)
    {
        if (sentence.Attribution.Length > 0
            && !WholeWords.Contains(source.Revision.Text, sentence.Attribution)
            && !WholeWords.Contains(source.Revision.Title, sentence.Attribution))
        {
            problems.Add(VerificationRules.SpeakerNotNamed, $"Article '{source.Evidence.Article}' does not name '{sentence.Attribution}'.");
        }
    }
}
