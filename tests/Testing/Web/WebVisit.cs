using System.Net;

namespace Newsdesk.Testing.Web;

/// <summary>One request that a <see cref="LocalWebServer"/> got.</summary>
/// <param name="Time">When it came, on the clock of the test.</param>
/// <param name="Host">The host that it names, with the port.</param>
/// <param name="Path">Path and query as they were sent.</param>
/// <param name="Headers">Its headers; names in any case.</param>
/// <param name="Client">The connection that it came on: two requests of one client port shared a connection.</param>
/// <param name="Protocol">For example <c>HTTP/1.1</c>.</param>
public sealed record WebVisit(
    DateTimeOffset Time,
    string Host,
    string Path,
    IReadOnlyDictionary<string, string> Headers,
    IPEndPoint Client,
    string Protocol);
