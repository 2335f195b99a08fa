using Grpc.Core;
using Newsdesk.Articles.Ports;
using Newsdesk.Kernel.Errors;
using Newsdesk.Kernel.Ids;
using Newsdesk.Platform.Paging;
using Newsdesk.Platform.Validation;

namespace Newsdesk.Articles.Api;

/// <summary>Serves <c>OutletService</c>: outlets as articles have made them known.</summary>
internal sealed class OutletEndpoint(IArticleStore store) : V1.OutletService.OutletServiceBase
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
}
