using System.Reflection;

namespace Newsdesk.Platform.Hosting;

/// <summary>Which service this process runs.</summary>
/// <param name="AppId">Its Dapr app id.</param>
/// <param name="Assembly">Its own assembly, which holds its migrations.</param>
internal sealed record ServiceIdentity(string AppId, Assembly Assembly);
