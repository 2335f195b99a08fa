using System.Collections.Frozen;
using Newsdesk.Stories.Verification;

namespace Newsdesk.Stories.Documents.Templates;

/// <summary>
/// The fixed set of template sentences. Each is a pure function of its evidence: rendering it again and comparing is its proof. Null means that the evidence
/// does not fill it.
/// </summary>
internal static class DocumentTemplates
{
    private static readonly FrozenDictionary<string, Func<IReadOnlyList<ResolvedEvidence>, string?>> Renderers =
        new Dictionary<string, Func<IReadOnlyList<ResolvedEvidence>, string?>>
        {
            [TemplateIds.AgreementClaim] = ClaimTemplates.Agreement,
            [TemplateIds.DifferenceClaim] = ClaimTemplates.Difference,
            [TemplateIds.QuestionHowMany] = ClaimTemplates.HowMany,
            [TemplateIds.QuestionNext] = _ => "What happens next?",
            [TemplateIds.QuestionCause] = _ => "What led to this?",
            [TemplateIds.QuestionUnknown] = _ => "What is not known yet?",
            [TemplateIds.QuestionBefore] = _ => "Has anything like this happened before?",
            [TemplateIds.QuestionWhen] = _ => "When did it happen?",
            [TemplateIds.QuestionWho] = evidence => NameTemplates.Fill(evidence, "Who is {0}?"),
            [TemplateIds.QuestionSaid] = evidence => NameTemplates.Fill(evidence, "What did {0} say?"),
            [TemplateIds.QuestionReaction] = evidence => NameTemplates.Fill(evidence, "How did {0} react?"),
            [TemplateIds.QuestionMeaning] = evidence => NameTemplates.Fill(evidence, "What does this mean for {0}?"),
            [TemplateIds.CommonTitle] = NameTemplates.CommonTitle,
            [TemplateIds.CommonIntroduction] = CoverageTemplates.Introduction,
        }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool Contains(string id) => Renderers.ContainsKey(id);

    /// <summary>The sentence that the template makes of the evidence; null when it makes none.</summary>
    public static string? Render(string id, IReadOnlyList<ResolvedEvidence> evidence) =>
        evidence.Count > 0 && Renderers.TryGetValue(id, out var render) ? render(evidence) : null;
}
