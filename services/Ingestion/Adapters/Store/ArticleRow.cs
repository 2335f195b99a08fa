using System.Text.Json;
using Newsdesk.Articles.Times;
using Newsdesk.Kernel.Ids;

namespace Newsdesk.Articles.Adapters.Store;

/// <summary>An article as the database holds it. Dapper fills it by column alias.</summary>
internal sealed class ArticleRow
{
    /// <summary>Everything but the text; the origin is the one of the family, unless the article is it.</summary>
    public const string Columns = """
        a.article AS Id, a.revision AS Revision, a.url AS Url, a.outlet AS Outlet, a.title AS Title, a.authors AS Authors, a.publish_time AS PublishTime,
        a.language_code AS LanguageCode, a.image_url AS ImageUrl, a.source AS Source, a.family AS Family, a.wire_agency AS WireAgency, a.agency_own AS AgencyOwn,
        a.content_hash AS ContentHash, a.sequence AS Sequence, a.first_sequence AS FirstSequence, a.state AS State, a.withdraw_sequence AS WithdrawSequence,
        a.withdrawal_reason AS WithdrawalReason, a.create_time AS CreateTime, a.update_time AS UpdateTime,
        a.image_credit AS ImageCredit, a.page_update_time AS PageUpdateTime, a.free AS Free, f.origin AS Origin
        """;

    public const string Tables = "articles a LEFT JOIN families f ON f.family = a.family AND f.origin <> a.article";

    public const string WithText = $"SELECT {Columns}, r.text AS Text FROM {Tables} JOIN article_revisions r ON r.article = a.article AND r.revision = a.revision";

    public const string WithoutText = $"SELECT {Columns} FROM {Tables}";

    /// <summary>Takes <see cref="ValuesOf"/>. Where and when an article was first seen does not change.</summary>
    public const string Upsert = """
        INSERT INTO articles (article, revision, url, outlet, title, authors, publish_time, language_code, image_url, source, family, wire_agency, agency_own, content_hash,
            sequence, first_sequence, state, withdraw_sequence, withdrawal_reason, create_time, update_time, image_credit, page_update_time, free)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)
        ON CONFLICT (article) DO UPDATE SET revision = excluded.revision, outlet = excluded.outlet, title = excluded.title, authors = excluded.authors,
            publish_time = excluded.publish_time, language_code = excluded.language_code, image_url = excluded.image_url, source = excluded.source,
            family = excluded.family, wire_agency = excluded.wire_agency, agency_own = excluded.agency_own, content_hash = excluded.content_hash,
            sequence = excluded.sequence, state = excluded.state, withdraw_sequence = excluded.withdraw_sequence,
            withdrawal_reason = excluded.withdrawal_reason, update_time = excluded.update_time, image_credit = excluded.image_credit,
            page_update_time = excluded.page_update_time, free = excluded.free
        """;

    public required string Id { get; init; }

    public required long Revision { get; init; }

    public required string Url { get; init; }

    public required string Outlet { get; init; }

    public required string Title { get; init; }

    public string Text { get; init; } = "";

    public required string Authors { get; init; }

    public required long PublishTime { get; init; }

    public required string LanguageCode { get; init; }

    public string? ImageUrl { get; init; }

    public string? Source { get; init; }

    public required string Family { get; init; }

    public string? Origin { get; init; }

    public string? WireAgency { get; init; }

    public required long AgencyOwn { get; init; }

    public required string ContentHash { get; init; }

    public required long Sequence { get; init; }

    public required long FirstSequence { get; init; }

    public required long State { get; init; }

    public required long WithdrawSequence { get; init; }

    public required string WithdrawalReason { get; init; }

    public required long CreateTime { get; init; }

    public required long UpdateTime { get; init; }

    public string? ImageCredit { get; init; }

    public long? PageUpdateTime { get; init; }

    public long? Free { get; init; }

    public Article ToDomain() => new()
    {
        Id = ResourceIds.Parse<ArticleId>(Id),
        Revision = (int)Revision,
        Url = Url,
        Outlet = ResourceIds.Parse<OutletId>(Outlet),
        Title = Title,
        Text = Text,
        Authors = JsonSerializer.Deserialize<string[]>(Authors) ?? [],
        PublishTime = Microseconds.FromUnix(PublishTime),
        LanguageCode = LanguageCode,
        ImageUrl = ImageUrl,
        Page = new PageFacts
        {
            ImageCredit = ImageCredit,
            UpdateTime = PageUpdateTime is { } changed ? Microseconds.FromUnix(changed) : null,
            IsFree = Free is { } free ? free != 0 : null,
        },
        Source = Source is null ? null : ResourceIds.Parse<SourceId>(Source),
        Family = ResourceIds.Parse<ArticleId>(Family),
        Origin = Origin is null ? null : ResourceIds.Parse<ArticleId>(Origin),
        WireAgency = WireAgency,
        IsAgencyOwn = AgencyOwn != 0,
        ContentHash = ContentHash,
        Sequence = Sequence,
        FirstSequence = FirstSequence,
        State = (ArticleState)State,
        WithdrawSequence = WithdrawSequence,
        WithdrawalReason = WithdrawalReason,
        CreateTime = Microseconds.FromUnix(CreateTime),
        UpdateTime = Microseconds.FromUnix(UpdateTime),
    };

    public static object?[] ValuesOf(Article article) =>
    [
        article.Id.Value,
        (long)article.Revision,
        article.Url,
        article.Outlet.Value,
        article.Title,
        JsonSerializer.Serialize(article.Authors),
        Microseconds.ToUnix(article.PublishTime),
        article.LanguageCode,
        article.ImageUrl,
        article.Source?.Value,
        article.Family.Value,
        article.WireAgency,
        article.IsAgencyOwn ? 1L : 0L,
        article.ContentHash,
        article.Sequence,
        article.FirstSequence,
        (long)article.State,
        article.WithdrawSequence,
        article.WithdrawalReason,
        Microseconds.ToUnix(article.CreateTime),
        Microseconds.ToUnix(article.UpdateTime),
        article.Page.ImageCredit,
        article.Page.UpdateTime is { } changed ? Microseconds.ToUnix(changed) : null,
        article.Page.IsFree is { } free ? (free ? 1L : 0L) : null,
    ];
}
