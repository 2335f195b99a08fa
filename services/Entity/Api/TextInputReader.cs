using Newsdesk.Entities.Languages;
using Newsdesk.Entities.V1;
using Newsdesk.Kernel.Languages;
using Newsdesk.Platform.Validation;

namespace Newsdesk.Entities.Api;

/// <summary>Reads the texts that callers send.</summary>
internal sealed class TextInputReader(TextLanguage language)
{
    private const int MaxText = 200_000;
    private const int MaxTitle = 1_000;
    private const int MaxLanguage = 35;

    /// <summary>Reads one text; what is wrong with it is added to the violations.</summary>
    public AnnotationInput Read(string field, TextInput? input, RequestViolations violations)
    {
        if (input is null)
        {
            violations.Add(field, "Required.");
            return new AnnotationInput("");
        }

        violations.Check(input.Text.Length > 0, $"{field}.text", "Required.");
        violations.MaxLength($"{field}.text", input.Text, MaxText);
        violations.MaxLength($"{field}.title", input.Title, MaxTitle);
        violations.MaxLength($"{field}.language_code", input.LanguageCode, MaxLanguage);
        DateTimeOffset? published = input.PublishTime is null
            ? null
            : violations.Time($"{field}.publish_time", input.PublishTime, DateTimeOffset.MinValue, DateTimeOffset.MaxValue);
        return new AnnotationInput(input.Text, input.Title, published, LanguageOf(input));
    }

    private string LanguageOf(TextInput input) =>
        LanguageTags.NamesLanguage(input.LanguageCode) ? input.LanguageCode : language.Choose(input.Title, input.Text);
}
