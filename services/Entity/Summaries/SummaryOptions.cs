using System.ComponentModel.DataAnnotations;

namespace Newsdesk.Entities.Summaries;

/// <summary>Summaries of entities, fetched when somebody asks for an entity. Section <c>Summaries</c>.</summary>
internal sealed class SummaryOptions : IValidatableObject
{
    public const string Section = "Summaries";

    /// <summary>Whether summaries are fetched at all: it tells an outside server which entities are looked at.</summary>
    public bool Enabled { get; set; }

    /// <summary>Where <c>page/summary/{title}</c> is asked for: a Wikipedia, or what stands in its place.</summary>
    [Required]
    public Uri BaseAddress { get; set; } = new("https://en.wikipedia.org/api/rest_v1/");

    /// <summary>Licence of the texts there, an SPDX id.</summary>
    [Required, StringLength(64)]
    public string License { get; set; } = "CC-BY-SA-4.0";

    /// <summary>How whoever runs the other server reaches whoever runs this one: a web or an e-mail address. Part of the <c>User-Agent</c>, and asked for by Wikipedia.</summary>
    [RegularExpression(@"^(https?://[!-'*-\[\]-~]{3,200}|[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{3,190})$")]
    public string? Contact { get; set; }

    /// <summary>The longest that a call waits for a summary; it takes half of what is left of its deadline at most.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:00:30")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Requests at the same time.</summary>
    [Range(1, 64)]
    public int MaxConcurrency { get; set; } = 4;

    /// <summary>The largest answer, unpacked. Long ones have 10 KB.</summary>
    [Range(1_024, 10_000_000)]
    public int MaxBytes { get; set; } = 200_000;

    /// <summary>How long a summary is taken for right.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "3650.00:00:00")]
    public TimeSpan MaxAge { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How long a page that was not there is taken for missing.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "3650.00:00:00")]
    public TimeSpan MissingMaxAge { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How long a server that does not answer, or asks to be left alone without saying how long, is left alone.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan FailurePause { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The most that a <c>Retry-After</c> is honoured.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "30.00:00:00")]
    public TimeSpan MaxRetryAfter { get; set; } = TimeSpan.FromDays(1);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (BaseAddress is not { IsAbsoluteUri: true, Scheme: "http" or "https", Query: "", Fragment: "" })
        {
            yield return new ValidationResult($"'{BaseAddress}' is not an http or https address without query.", [nameof(BaseAddress)]);
        }

        if (Enabled && string.IsNullOrEmpty(Contact))
        {
            yield return new ValidationResult("Summaries are enabled without a contact: set it to a web or an e-mail address.", [nameof(Contact)]);
        }
    }
}
