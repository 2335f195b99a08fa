using System.Xml.Linq;

namespace Newsdesk.Architecture.Tests.Structure;

/// <summary>One project as its file says it.</summary>
internal sealed class ProjectFile(string path)
{
    private readonly XDocument _content = XDocument.Parse(Repository.Read(path));

    /// <summary>Path from the root.</summary>
    public string Path => path;

    public string Name => System.IO.Path.GetFileNameWithoutExtension(path);

    /// <summary>Folder from the root, for example <c>services/Topic.Core</c>.</summary>
    public string Folder => path[..path.LastIndexOf('/')];

    public string RootNamespace => _content.Descendants("RootNamespace").Select(element => element.Value).FirstOrDefault() ?? "";

    /// <summary>Names of the projects it references.</summary>
    public IReadOnlyList<string> References =>
        [.. Includes("ProjectReference").Select(include => System.IO.Path.GetFileNameWithoutExtension(include.Replace('\\', '/'))).Order(StringComparer.Ordinal)];

    public IEnumerable<string> VersionedPackages =>
        _content.Descendants("PackageReference").Where(element => element.Attribute("Version") is not null).Select(element => element.Attribute("Include")?.Value ?? "");

    public override string ToString() => Name;

    private IEnumerable<string> Includes(string item) => _content.Descendants(item).Select(element => element.Attribute("Include")?.Value).OfType<string>();
}
