using Newsdesk.Articles.Copies;
using Newsdesk.Articles.Identity;
using Newsdesk.Articles.Ports;
using Newsdesk.Articles.Times;
using Newsdesk.Kernel.Errors;
using Newsdesk.Kernel.Ids;
using Newsdesk.Kernel.Languages;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Articles.Intake;

/// <summary>Turns what was sent into what is stored, or refuses it. Needs no store, keeps no state and may run on many threads.</summary>
public sealed class ArticlePreparer(
    UrlCanonicalizer canonicalizer,
    UrlRules urlRules,
    WireAgencies agencies,
    IMainTextExtractor extractor,
    ILanguageDetector detector,
    TimeProvider time)
{
    private const int IdLength = 20;

    /// <param name="submission">What was sent.</param>
    /// <param name="known">Fields that could not even be read.</param>
    /// <exception cref="DomainException">The submission breaks a rule; every wrong field is named.</exception>
    public PreparedArticle Prepare(Submission submission, params IReadOnlyList<FieldViolation> known)
    {
        ArgumentNullException.ThrowIfNull(submission);

        var validator = new SubmissionValidator(known, time);
        validator.Check(submission);
        if (submission.Html is not null && !validator.Violations.Any(violation => violation.Field == SubmissionValidator.HtmlField))
        {
            submission = Complete(submission, validator);
        }

        var url = Canonicalize(submission.Url, validator);
        var title = OneLine(submission.Title ?? "");
        var text = TextNormalizer.Normalize(submission.Text ?? "").Trim();
        CheckNormalized(submission, title, text, validator);
        if (validator.Violations.Count > 0 || url is null)
        {
            throw DomainException.Invalid(validator.Violations);
        }

        var fetchTime = submission.FetchTime is { } fetched && validator.IsPlausible(fetched) ? Microseconds.Truncate(fetched) : (DateTimeOffset?)null;
        return Describe(submission, url, title, text) with { FetchTime = fetchTime };
    }

    private PreparedArticle Describe(Submission submission, CanonicalUrl url, string title, string text)
    {
        var words = WordHashes.Of(text);
        var authors = submission.Authors.Select(OneLine).Where(author => author.Length > 0).ToArray();
        var agency = agencies.Recognize(url.Host, authors, text);
        return new PreparedArticle
        {
            Id = ResourceIds.Parse<ArticleId>(StableHash.Base32(url.Key, "a", IdLength)),
            Url = url.Address,
            Domain = urlRules.SiteOf(url.Host),
            HostOutlet = OutletKey.OfHost(url.Host, urlRules),
            OutletName = NameOf(submission.OutletName, url.Host),
            Title = title,
            Text = text,
            Authors = authors,
            PublishTime = submission.PublishTime is { } publishTime ? Microseconds.Truncate(publishTime) : null,
            LanguageCode = LanguageOf(submission, text),
            ImageUrl = NullIfEmpty(submission.ImageUrl),
            Page = submission.Page,
            Source = submission.Source,
            Outlet = submission.Outlet,
            ContentHash = ContentHash.Of(string.Concat(title, "\n", text)),
            WireAgency = agency,
            IsAgencyOwn = agency is not null && agencies.OfHost(url.Host) == agency,
            Words = words,
            Sketch = Sketch.Of(words),
        };
    }

    // What was sent wins over what the page says; what the page says is left out where it breaks a limit.
    private Submission Complete(Submission submission, SubmissionValidator validator)
    {
        var page = extractor.Extract(submission.Html ?? "", submission.Url);
        if (string.IsNullOrWhiteSpace(page.Text))
        {
            validator.Add(SubmissionValidator.HtmlField, "Holds no article text.");
        }

        var authors = submission.Authors.Count > 0
            ? submission.Authors
            : [.. page.Authors.Where(author => author.Length <= SubmissionLimits.Author).Take(SubmissionLimits.Authors)];
        return submission with
        {
            Url = OwnAddress(submission.Url, page.CanonicalUrl),
            Title = string.IsNullOrWhiteSpace(submission.Title) ? page.Title : submission.Title,
            Text = page.Text is { } text ? submission.Boilerplate.Strip(text) : null,
            Authors = authors,
            PublishTime = submission.PublishTime ?? (page.PublishTime is { } said && validator.IsPlausible(said) ? said : null),
            OutletName = NullIfEmpty(submission.OutletName) ?? (page.SiteName?.Length <= SubmissionLimits.OutletName ? page.SiteName : null),
            LanguageCode = NullIfEmpty(submission.LanguageCode) ?? page.LanguageCode,
            ImageUrl = NullIfEmpty(submission.ImageUrl) ?? (page.ImageUrl is { } image && SubmissionValidator.IsWebAddress(image) ? image : null),
            Page = FactsOf(page, validator),
        };
    }

    private static PageFacts FactsOf(PageContent page, SubmissionValidator validator)
    {
        var credit = OneLine(page.ImageCredit ?? "");
        return new PageFacts
        {
            ImageCredit = credit.Length is > 0 and <= SubmissionLimits.ImageCredit ? credit : null,
            UpdateTime = page.UpdateTime is { } changed && validator.IsPlausible(changed) ? Microseconds.Truncate(changed) : null,
            IsFree = page.IsFree,
        };
    }

    // A page may name its own address, but only under the name that its publisher registered, and not the front page for every article.
    private string OwnAddress(string sent, string? named)
    {
        if (named is null || !canonicalizer.TryCanonicalize(named, out var own, out _) || !own.Key.Contains('/', StringComparison.Ordinal))
        {
            return sent;
        }

        var isSameSite = canonicalizer.TryCanonicalize(sent, out var asked, out _) && urlRules.AreOneSite(asked.Host, own.Host);
        return sent.Length == 0 || isSameSite ? named : sent;
    }

    private CanonicalUrl? Canonicalize(string address, SubmissionValidator validator)
    {
        if (validator.Violations.Any(violation => violation.Field == SubmissionValidator.UrlField))
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(address))
        {
            validator.Add(SubmissionValidator.UrlField, "Is required: the page names no address of its own.");
            return null;
        }

        if (!canonicalizer.TryCanonicalize(address, out var url, out var problem))
        {
            validator.Add(SubmissionValidator.UrlField, $"The address {problem}.");
        }

        return url;
    }

    // Composition may lengthen a text, and a page's own title and text have met no limit yet.
    private static void CheckNormalized(Submission submission, string title, string text, SubmissionValidator validator)
    {
        if (validator.Violations.Count > 0)
        {
            return;
        }

        var textField = submission.Html is null ? SubmissionValidator.TextField : SubmissionValidator.HtmlField;
        if (title.Length is 0 or > SubmissionLimits.Title)
        {
            validator.Add(SubmissionValidator.TitleField, $"Must have 1 to {SubmissionLimits.Title} UTF-16 code units; has {title.Length} once normalised.");
        }

        if (text.Length is 0 or > SubmissionLimits.Text)
        {
            validator.Add(textField, $"Must have a text of 1 to {SubmissionLimits.Text} UTF-16 code units; has {text.Length} once normalised.");
        }
    }

    private string LanguageOf(Submission submission, string text)
    {
        var said = submission.LanguageCode;
        return string.IsNullOrEmpty(said) || said.Equals(LanguageTags.Undetermined, StringComparison.OrdinalIgnoreCase) ? detector.Detect(text) ?? LanguageTags.Undetermined : said;
    }

    // Many feeds give the host for a name: that is no name.
    private string? NameOf(string? outlet, string host)
    {
        var name = OneLine(outlet ?? "");
        return name.Length == 0 || urlRules.OutletOf(name.ToLowerInvariant()) == urlRules.OutletOf(host) ? null : name;
    }

    private static string OneLine(string text) => string.Join(' ', TextNormalizer.Normalize(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
