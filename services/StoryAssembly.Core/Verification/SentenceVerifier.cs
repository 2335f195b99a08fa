using Newsdesk.Kernel.Text;
using Newsdesk.Stories.Documents;
using Newsdesk.Stories.Documents.Editing;
using Newsdesk.Stories.Documents.Sections;
using Newsdesk.Stories.Documents.Templates;

namespace Newsdesk.Stories.Verification;

/// <summary>
/// Checks one sentence. It must follow from its evidence by its edits or its template, or be a quotation; failing that, its facts are checked one by one.
/// </summary>
/// <param name="pinnedHeadline">The headline that an editor pinned; empty when none did.</param>
internal sealed class SentenceVerifier(EvidenceVerifier evidenceVerifier, ProblemList problems, string pinnedHeadline)
{
    /// <summary>Reports what is wrong with the sentence, under the path entered before, and returns its evidence when that holds.</summary>
    public IReadOnlyList<ResolvedEvidence>? Verify(DocumentSentence sentence, SentencePlace place)
    {
        if (sentence.Text.Length == 0)
        {
            problems.Add(VerificationRules.EvidenceMissing, "The sentence is empty.");
        }

        if (evidenceVerifier.Resolve(sentence.Evidence) is not { } evidence)
        {
            return null;
        }

        var layout = evidenceVerifier.Layouts.Of(evidence[0].PartText);
        switch (sentence.Origin)
        {
            case SentenceOrigin.Quoted:
                QuoteVerifier.Verify(sentence, evidence[0], layout, problems);
                break;
            case SentenceOrigin.Extracted:
                VerifySpan(evidence[0], layout, place);
                VerifyExtracted(sentence, evidence);
                break;
            case SentenceOrigin.Template:
                VerifyTemplate(sentence, evidence, place);
                break;
            default:
                problems.Add(VerificationRules.EvidenceMissing, $"Nothing proves a sentence of origin {sentence.Origin}.");
                break;
        }

        AttributionVerifier.Verify(sentence.Attribution, evidence[0], layout, problems);
        return evidence;
    }

    // A part of a sentence may say the opposite of the whole: "denied that he was killed".
    private void VerifySpan(ResolvedEvidence source, SourceLayout layout, SentencePlace place)
    {
        var span = source.Evidence.Span;
        var isFit = (source.Evidence.Part, place) switch
        {
            (ArticlePart.Title, SentencePlace.Headline) =>
                span == new TextSpan(0, source.PartText.Length) || span == HeadlineText.Trim(source.PartText, source.Revision.OutletDisplayName),
            (ArticlePart.Text, SentencePlace.Body) => layout.IsSentence(span) && !layout.IsQuoted(span),
            (ArticlePart.Text, SentencePlace.Heading) => !layout.IsQuoted(span),
            _ => false,
        };
        if (!isFit)
        {
            problems.Add(VerificationRules.SpanOutOfRange, $"'{source.Span}' is not exactly one sentence or headline of the source outside quotations.");
        }
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

    private void VerifyTemplate(DocumentSentence sentence, List<ResolvedEvidence> evidence, SentencePlace place)
    {
        if (sentence.TemplateId == TemplateIds.HeadlinePinned)
        {
            if (place is not SentencePlace.Headline || sentence.Text != pinnedHeadline)
            {
                problems.Add(VerificationRules.TemplateUnknown, "No editor pinned this headline.");
            }

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
}
