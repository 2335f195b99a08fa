using Newsdesk.Kernel.Ids;

namespace Newsdesk.Stories.Members;

/// <summary>The publisher of a member article.</summary>
/// <param name="Owner">Empty when not known.</param>
/// <param name="RegionCode">A CLDR region code; empty when not known.</param>
public sealed record MemberOutlet(OutletId Id, string DisplayName, string Owner = "", string RegionCode = "");
