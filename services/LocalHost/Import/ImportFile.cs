using Newsdesk.Articles.V1;

namespace Newsdesk.LocalHost.Import;

/// <summary>One file to import.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="DisplayName">How reports name it.</param>
/// <param name="Format">Its form.</param>
/// <param name="Gzip">Whether it is compressed.</param>
internal sealed record ImportFile(string Path, string DisplayName, ImportHeader.Types.Format Format, bool Gzip)
{
    /// <summary>Longest name that the ingestion service takes.</summary>
    private const int LongestName = 200;

    private static readonly Dictionary<string, ImportHeader.Types.Format> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        [".jsonl"] = ImportHeader.Types.Format.JsonLines,
        [".ndjson"] = ImportHeader.Types.Format.JsonLines,
        [".json"] = ImportHeader.Types.Format.JsonLines,
        [".html"] = ImportHeader.Types.Format.Html,
        [".htm"] = ImportHeader.Types.Format.Html,
        [".xhtml"] = ImportHeader.Types.Format.Html,
        [".warc"] = ImportHeader.Types.Format.Warc,
    };

    /// <summary>The end of a name that is too long for a header: it says more than the beginning.</summary>
    public string HeaderName => DisplayName.Length <= LongestName ? DisplayName : $"...{DisplayName[^(LongestName - 3)..]}";

    /// <summary>Tells form and compression by the name; null when the name says nothing.</summary>
    public static ImportFile? TryNamed(string path, string displayName)
    {
        var gzip = System.IO.Path.GetExtension(path).Equals(".gz", StringComparison.OrdinalIgnoreCase);
        var extension = System.IO.Path.GetExtension(gzip ? System.IO.Path.GetFileNameWithoutExtension(path) : path);
        return Formats.TryGetValue(extension, out var format) ? new ImportFile(path, displayName, format, gzip) : null;
    }

    /// <summary>A file that somebody named: JSON Lines when its name does not say otherwise.</summary>
    public static ImportFile Named(string path) =>
        TryNamed(path, System.IO.Path.GetFileName(path))
        ?? new ImportFile(path, System.IO.Path.GetFileName(path), ImportHeader.Types.Format.JsonLines, path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase));
}
