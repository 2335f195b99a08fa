using System.Security.Cryptography;
using Newsdesk.Entities.Knowledge;
using Newsdesk.Platform.Hosting;

namespace Newsdesk.Entities.Adapters;

/// <summary>Loads the knowledge base: the files of a folder, or the starter set inside this assembly.</summary>
internal static class KnowledgeLoader
{
    private const string FilePattern = "*.jsonl";
    private const string ResourcePrefix = "Knowledge/";
    private const int VersionDigits = 12;

    /// <exception cref="StartupException">A file is missing, unreadable or broken.</exception>
    public static KnowledgeBase Load(KnowledgeOptions options)
    {
        try
        {
            return options.Folder is { Length: > 0 } folder ? Build("folder", FilesOf(folder)) : Build("starter", Embedded());
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or UnauthorizedAccessException or ArgumentException)
        {
            throw new StartupException($"The knowledge base cannot be loaded: {failure.Message}", failure);
        }
    }

    // The version names the content: the same files have the same version wherever they lie.
    private static KnowledgeBase Build(string origin, IEnumerable<(string Name, byte[] Content)> files)
    {
        var entries = new List<KnowledgeEntry>();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, content) in files.OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            using var stream = new MemoryStream(content, writable: false);
            entries.AddRange(KnowledgeFileReader.Read(name, stream));
            hash.AppendData(content);
        }

        return KnowledgeBase.Build($"{origin}-{Convert.ToHexStringLower(hash.GetHashAndReset())[..VersionDigits]}", entries);
    }

    private static IEnumerable<(string Name, byte[] Content)> FilesOf(string folder)
    {
        var paths = Directory.GetFiles(folder, FilePattern);
        return paths.Length == 0
            ? throw new InvalidDataException($"The folder '{folder}' holds no {FilePattern} file.")
            : paths.Select(path => (Path.GetFileName(path), File.ReadAllBytes(path)));
    }

    private static IEnumerable<(string Name, byte[] Content)> Embedded()
    {
        var assembly = typeof(KnowledgeLoader).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(ResourcePrefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(resource) ?? throw new InvalidDataException($"The resource '{resource}' is missing.");
            using var content = new MemoryStream();
            stream.CopyTo(content);
            yield return (resource[ResourcePrefix.Length..], content.ToArray());
        }
    }
}
