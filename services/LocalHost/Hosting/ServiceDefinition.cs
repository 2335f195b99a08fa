namespace Newsdesk.LocalHost.Hosting;

/// <summary>One service of the suite, before it is started.</summary>
/// <param name="AppId">Its Dapr app id, which is also the name of its database.</param>
/// <param name="Assembly">Name of its program beside this one.</param>
/// <param name="Build">Builds it in this process.</param>
internal sealed record ServiceDefinition(string AppId, string Assembly, Func<string[], Action<WebApplicationBuilder>?, WebApplication> Build)
{
    /// <summary>Name of its PostgreSQL schema.</summary>
    public string Schema => AppId.Replace('-', '_');
}
