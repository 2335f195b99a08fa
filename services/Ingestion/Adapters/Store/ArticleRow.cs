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
        a.withdrawal_reason AS WithdrawalReason, a.create_time AS CreateTime, a.update_time AS UpdateTime, f.origin AS Origin
        """;

    public const string Tables = "articles a LEFT JOIN families f ON f.family = a.family AND f.origin <> a.article";

    public const string WithText = $"SELECT {Columns}, r.text AS Text FROM {Tables} JOIN article_revisions r ON r.article = a.article AND r.revision = a.revision";

    public const string WithoutText = $"SELECT {Columns} FROM {Tables}";

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

    public static ArticleRow Of(Article article) => new()
    {
        Id = article.Id.Value,
        Revision = article.Revision,
        Url = article.Url,
        Outlet = article.Outlet.Value,
        Title = article.Title,
        Text = article.Text,
        Authors = JsonSerializer.Serialize(article.Authors),
        PublishTime = Microseconds.ToUnix(article.PublishTime),
        LanguageCode = article.LanguageCode,
        ImageUrl = article.ImageUrl,
        Source = article.Source?.Value,
        Family = article.Family.Value,
        WireAgency = article.WireAgency,
        AgencyOwn = article.IsAgencyOwn ? 1 : 0,
        ContentHash = article.ContentHash,
        Sequence = article.Sequence,
        FirstSequence = article.FirstSequence,
        State = (long)article.State,
        WithdrawSequence = article.WithdrawSequence,
        WithdrawalReason = article.WithdrawalReason,
        CreateTime = Microseconds.ToUnix(article.CreateTime),
        UpdateTime = Microseconds.ToUnix(article.UpdateTime),
    };
}
