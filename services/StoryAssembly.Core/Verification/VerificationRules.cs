namespace Newsdesk.Stories.Verification;

/// <summary>Names of the rules that a document can break. They are part of the API.</summary>
public static class VerificationRules
{
    /// <summary>The revision is not stored.</summary>
    public const string ArticleUnknown = "ARTICLE_UNKNOWN";

    /// <summary>The span leaves its text, or is not exactly one sentence or headline of it.</summary>
    public const string SpanOutOfRange = "SPAN_OUT_OF_RANGE";

    /// <summary>The text at the span is not what was hashed.</summary>
    public const string SpanHashMismatch = "SPAN_HASH_MISMATCH";

    /// <summary>The evidence names another outlet or address than the revision has, or an account holds another outlet's words.</summary>
    public const string OutletMismatch = "OUTLET_MISMATCH";

    /// <summary>An edit is of no allowed kind, or the edits do not make the sentence out of the span.</summary>
    public const string EditMismatch = "EDIT_MISMATCH";

    /// <summary>The words are not all that stands between two quotation marks of the source.</summary>
    public const string QuoteNotVerbatim = "QUOTE_NOT_VERBATIM";

    /// <summary>The source does not name the speaker or holder of the opinion near the words.</summary>
    public const string SpeakerNotNamed = "SPEAKER_NOT_NAMED";

    /// <summary>A number is not in the evidence.</summary>
    public const string NumberUnsupported = "NUMBER_UNSUPPORTED";

    /// <summary>A date is not in the evidence.</summary>
    public const string DateUnsupported = "DATE_UNSUPPORTED";

    /// <summary>A name is not in the evidence.</summary>
    public const string NameUnsupported = "NAME_UNSUPPORTED";

    /// <summary>The sentence shows no evidence or does not tell how it was made.</summary>
    public const string EvidenceMissing = "EVIDENCE_MISSING";

    /// <summary>No such template, or the template does not make this sentence out of this evidence.</summary>
    public const string TemplateUnknown = "TEMPLATE_UNKNOWN";

    /// <summary>More words of one article are taken over than allowed.</summary>
    public const string VerbatimCapExceeded = "VERBATIM_CAP_EXCEEDED";
}
