using Newsdesk.Kernel.Errors;
using Newsdesk.Kernel.Languages;

namespace Newsdesk.Articles.Intake;

/// <summary>Checks what was sent and reports every wrong field at once, by its path in the contract.</summary>
/// <param name="known">What was found wrong before: those fields are not checked again.</param>
/// <param name="time">Tells what lies in the future.</param>
internal sealed class SubmissionValidator(IReadOnlyList<FieldViolation> known, TimeProvider time)
{
    private readonly List<FieldViolation> _violations = [.. known];

    public const string UrlField = "submission.url";
    public const string TitleField = "submission.title";
    public const string TextField = "submission.text";
    public const string HtmlField = "submission.html";

    public IReadOnlyList<FieldViolation> Violations => _violations;

    public void Check(Submission submission)
    {
        CheckText(UrlField, submission.Url, SubmissionLimits.Url, isRequired: submission.Html is null);
        CheckText(TitleField, submission.Title, SubmissionLimits.Title, isRequired: submission.Html is null);
        if (submission.Html is { } html)
        {
            CheckText(HtmlField, html, SubmissionLimits.Html, isRequired: true);
        }
        else
        {
            CheckText(TextField, submission.Text, SubmissionLimits.Text, isRequired: true);
        }

        CheckAuthors(submission.Authors);
        CheckText("submission.outlet_display_name", submission.OutletName, SubmissionLimits.OutletName);
        CheckLanguage(submission.LanguageCode);
        CheckImage(submission.ImageUrl);
        if (submission.PublishTime is { } publishTime && !IsPlausible(publishTime))
        {
            Add("submission.publish_time", "Must be a time from 1800 to one day ahead of now.");
        }
    }

    public void Add(string field, string description) => _violations.Add(new FieldViolation(field, description));

    public bool IsPlausible(DateTimeOffset publishTime) =>
        publishTime >= SubmissionLimits.EarliestPublishTime && publishTime <= time.GetUtcNow() + SubmissionLimits.PublishTimeAhead;

    private void CheckAuthors(IReadOnlyList<string> authors)
    {
        if (authors.Count > SubmissionLimits.Authors)
        {
            Add("submission.authors", $"Must hold at most {SubmissionLimits.Authors} names; holds {authors.Count}.");
        }

        for (var i = 0; i < Math.Min(authors.Count, SubmissionLimits.Authors); i++)
        {
            CheckText($"submission.authors[{i}]", authors[i], SubmissionLimits.Author);
        }
    }

    private void CheckLanguage(string? code)
    {
        if (!string.IsNullOrEmpty(code) && (code.Length > SubmissionLimits.LanguageCode || !LanguageTags.IsWellFormed(code)))
        {
            Add("submission.language_code", "Must be a BCP-47 language tag such as 'en' or 'pt-BR'.");
        }
    }

    private void CheckImage(string? url)
    {
        CheckText("submission.image_url", url, SubmissionLimits.Url);
        if (!string.IsNullOrEmpty(url) && !IsWebAddress(url))
        {
            Add("submission.image_url", "Must be an absolute http or https address.");
        }
    }

    public static bool IsWebAddress(string url) =>
        url.Length <= SubmissionLimits.Url && Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    private void CheckText(string field, string? text, int limit, bool isRequired = false)
    {
        if (known.Any(violation => violation.Field == field))
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            if (isRequired)
            {
                Add(field, "Is required.");
            }

            return;
        }

        if (text.Length > limit)
        {
            Add(field, $"Must have at most {limit} UTF-16 code units; has {text.Length}.");
        }

        if (text.Contains('\0', StringComparison.Ordinal))
        {
            Add(field, "Must not hold NUL characters.");
        }

        if (HoldsBrokenSurrogate(text))
        {
            Add(field, "Must be valid Unicode; holds half of a surrogate pair.");
        }
    }

    private static bool HoldsBrokenSurrogate(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAnyInRange('\uD800', '\uDFFF'); at >= 0;)
        {
            if (at + 1 >= text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
            {
                return true;
            }

            var next = text[(at + 2)..].IndexOfAnyInRange('\uD800', '\uDFFF');
            at = next < 0 ? -1 : at + 2 + next;
        }

        return false;
    }
}
