using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Newsdesk.Articles.V1;
using Newsdesk.Testing.Storage;

namespace Newsdesk.Articles.FunctionalTests.Sources;

/// <summary>Outlets at a caller's word.</summary>
public sealed class OutletCallTests
{
    private const string RequestId = "6f1ce2a1-9b0b-4b4a-8f7d-6a2f3c1d5e77";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task CreateOutlet_Article_IsPublishedByIt(DatabaseKind kind)
    {
        await using var fixture = await IngestionFixture.StartAsync(kind);
        var outlet = new V1.Outlet { DisplayName = "The Example", Domains = { "WWW.Example.org", "example.net", "example.org" }, Owner = "Example Ltd", RegionCode = "GB" };

        var created = await CreateAsync(fixture, "the-example", outlet);
        var article = await fixture.IngestAsync(IngestionFixture.Submission(1));

        Assert.Equal(["example.org", "example.net"], created.Domains);
        Assert.Equal(("outlets/the-example", "The Example", "Example Ltd", "GB"), (created.Name, created.DisplayName, created.Owner, created.RegionCode));
        Assert.Equal(created.Name, article.Article.Outlet);
    }

    [Fact]
    public async Task CreateOutlet_EverythingWrong_NamesEveryField()
    {
        await using var fixture = await IngestionFixture.StartAsync();
        var outlet = new V1.Outlet { DisplayName = " ", Domains = { "https://example.org/", "" }, Owner = "a\tb", RegionCode = "Britain" };

        var refusal = await Refusals.OfAsync(() => CreateAsync(fixture, "1", outlet, "no uuid"));

        Assert.Equal(["outlet.display_name", "outlet.domains[0]", "outlet.domains[1]", "outlet.owner", "outlet.region_code", "outlet_id", "request_id"], refusal.Fields);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task CreateOutlet_TakenIdOrDomain_AlreadyExists(DatabaseKind kind)
    {
        await using var fixture = await IngestionFixture.StartAsync(kind);
        var article = await fixture.IngestAsync(IngestionFixture.Submission(1));

        var id = await Refusals.OfAsync(() => CreateAsync(fixture, "example-org", new V1.Outlet { DisplayName = "Example", Domains = { "other.example" } }));
        var domain = await Refusals.OfAsync(() => CreateAsync(fixture, "other", new V1.Outlet { DisplayName = "Example", Domains = { "example.org" } }));

        Assert.Equal("outlets/example-org", article.Article.Outlet);
        Assert.Equal((StatusCode.AlreadyExists, "OUTLET_ALREADY_EXISTS"), (id.StatusCode, id.Reason));
        Assert.Equal((StatusCode.AlreadyExists, "OUTLET_DOMAIN_TAKEN"), (domain.StatusCode, domain.Reason));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task CreateOutlet_SameRequestId_AnswersTheSameOutlet(DatabaseKind kind)
    {
        await using var fixture = await IngestionFixture.StartAsync(kind);
        var outlet = new V1.Outlet { DisplayName = "Example", Domains = { "example.org" } };

        var first = await CreateAsync(fixture, "example", outlet, RequestId);

        Assert.Equal(first, await CreateAsync(fixture, "example", outlet, RequestId));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task UpdateOutlet_Mask_ChangesWhatItNames(DatabaseKind kind)
    {
        await using var fixture = await IngestionFixture.StartAsync(kind);
        await CreateAsync(fixture, "example", new V1.Outlet { DisplayName = "Example", Domains = { "example.org", "example.net" }, Owner = "Example Ltd" });
        var wanted = new V1.Outlet { Name = "outlets/example", DisplayName = "The Example", Domains = { "example.net", "example.com" } };

        var named = await UpdateAsync(fixture, wanted, "domains", "owner");
        var populated = await UpdateAsync(fixture, new V1.Outlet { Name = wanted.Name, DisplayName = "The Example" });
        var refusal = await Refusals.OfAsync(() => UpdateAsync(fixture, new V1.Outlet { Name = wanted.Name, DisplayName = "Other", Etag = named.Etag }));

        Assert.Equal(("Example", ""), (named.DisplayName, named.Owner));
        Assert.Equal(["example.net", "example.com"], named.Domains);
        Assert.Equal("The Example", populated.DisplayName);
        Assert.Equal(populated, await fixture.Outlets.GetOutletAsync(new GetOutletRequest { Name = wanted.Name }, cancellationToken: Cancellation));
        Assert.Equal("ETAG_MISMATCH", refusal.Reason);
    }

    [Fact]
    public async Task UpdateOutlet_DomainOfAnother_AlreadyExists()
    {
        await using var fixture = await IngestionFixture.StartAsync();
        await CreateAsync(fixture, "one", new V1.Outlet { DisplayName = "One", Domains = { "one.example" } });
        await CreateAsync(fixture, "two", new V1.Outlet { DisplayName = "Two", Domains = { "two.example" } });

        var taken = await Refusals.OfAsync(() => UpdateAsync(fixture, new V1.Outlet { Name = "outlets/two", Domains = { "one.example" } }));
        var nobody = await Refusals.OfAsync(() => UpdateAsync(fixture, new V1.Outlet { Name = "outlets/three", DisplayName = "Three" }));

        Assert.Equal(("OUTLET_DOMAIN_TAKEN", "OUTLET_NOT_FOUND"), (taken.Reason, nobody.Reason));
    }

    private static async Task<V1.Outlet> CreateAsync(IngestionFixture fixture, string id, V1.Outlet outlet, string requestId = "") => await fixture.Outlets.CreateOutletAsync(
        new CreateOutletRequest { OutletId = id, Outlet = outlet, RequestId = requestId }, cancellationToken: Cancellation);

    private static async Task<V1.Outlet> UpdateAsync(IngestionFixture fixture, V1.Outlet outlet, params string[] mask) => await fixture.Outlets.UpdateOutletAsync(
        new UpdateOutletRequest { Outlet = outlet, UpdateMask = mask.Length == 0 ? null : new FieldMask { Paths = { mask } } }, cancellationToken: Cancellation);
}
