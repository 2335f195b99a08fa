using Newsdesk.Articles.Sources;
using Newsdesk.Kernel.Ids;

namespace Newsdesk.Articles.Ports;

/// <summary>Which sources to list; conditions combine by AND.</summary>
/// <param name="Health">Only with this health, or null.</param>
/// <param name="Outlet">Only of this outlet, or null.</param>
public sealed record SourceFilter(SourceHealth? Health, OutletId? Outlet);
