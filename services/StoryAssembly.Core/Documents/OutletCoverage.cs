using Newsdesk.Stories.Members;

namespace Newsdesk.Stories.Documents;

/// <summary>How one outlet covers a story.</summary>
public sealed record OutletCoverage(MemberOutlet Outlet, int ArticleCount);
