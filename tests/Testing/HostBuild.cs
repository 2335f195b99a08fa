using Microsoft.AspNetCore.Builder;

namespace Newsdesk.Testing;

/// <summary>The form of every service's <c>XHost.Build</c>.</summary>
public delegate WebApplication HostBuild(string[] args, Action<WebApplicationBuilder>? configure);
