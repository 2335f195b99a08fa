using Grpc.Core;
using Newsdesk.Articles.Identity;
using Newsdesk.Articles.Outlets;
using Newsdesk.Articles.Ports;
using Newsdesk.Kernel.Errors;
using Newsdesk.Kernel.Ids;
using Newsdesk.Platform.Paging;
using Newsdesk.Platform.Validation;

namespace Newsdesk.Articles.Api;

/// <summary>Serves <c>OutletService</c>: outlets as articles have made them known, and as callers have described them.</summary>
internal sealed class OutletEndpoint(IArticleStore store, OutletEditor editor, UrlRules rules) : V1.OutletService.OutletServiceBase
{
    private const int DefaultPage = 50;
    private const int MaxPage = 500;
    private const int MaxRegionCode = 3;

    public override async Task<V1.Outlet> GetOutlet(V1.GetOutletRequest request, ServerCallContext context)
    {
        var id = ResourceIds.FromName<OutletId>(request.Name);
        var outlet = await store.FindOutletAsync(id, context.CancellationToken) ?? throw DomainException.NotFound(id);
        return outlet.ToProto();
    }

    public override async Task<V1.ListOutletsResponse> ListOutlets(V1.ListOutletsRequest request, ServerCallContext context)
    {
        var violations = new RequestViolations();
        violations.MaxLength("region_code", request.RegionCode, MaxRegionCode);
        var size = violations.PageSize(request.PageSize, DefaultPage, MaxPage);
        violations.ThrowIfAny();
        var after = PageTokens.Decode(request) is { } position ? position.Id<OutletId>(0).Value : "";
        var outlets = await store.ListOutletsAsync(request.RegionCode, after, size + 1, context.CancellationToken);
        var response = new V1.ListOutletsResponse { Outlets = { outlets.Take(size).Select(outlet => outlet.ToProto()) } };
        if (outlets.Count > size)
        {
            response.NextPageToken = PageTokens.Encode(request, outlets[size - 1].Id.Value);
        }

        return response;
    }

    public override async Task<V1.Outlet> CreateOutlet(V1.CreateOutletRequest request, ServerCallContext context)
    {
        var violations = new RequestViolations();
        violations.RequestId(request.RequestId);
        violations.Required("outlet", request.Outlet);
        violations.Check(
            ResourceIds.TryParse(request.OutletId, out OutletId id),
            "outlet_id",
            $"Must be in [a-z][a-z0-9-]* and of at most {ResourceIds.MaxLength} characters.");
        var describe = OutletUpdate.All.Read(request.Outlet ?? new V1.Outlet(), rules, violations);
        violations.ThrowIfAny();
        var blank = new Outlet { Id = id, DisplayName = "", Domains = [], CreateTime = default, UpdateTime = default };
        return (await editor.CreateAsync(describe(blank), request.RequestId, context.CancellationToken)).ToProto();
    }

    public override async Task<V1.Outlet> UpdateOutlet(V1.UpdateOutletRequest request, ServerCallContext context)
    {
        var violations = new RequestViolations();
        violations.Required("outlet", request.Outlet);
        var wanted = request.Outlet ?? new V1.Outlet();
        var id = violations.Name<OutletId>("outlet.name", wanted.Name);
        violations.UpdateMask<V1.Outlet>("update_mask", request.UpdateMask);
        var change = OutletUpdate.Of(request.UpdateMask, wanted).Read(wanted, rules, violations);
        violations.ThrowIfAny();
        return (await editor.UpdateAsync(id, wanted.Etag, change, context.CancellationToken)).ToProto();
    }
}
