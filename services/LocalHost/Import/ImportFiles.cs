using System.IO.Enumeration;
using Newsdesk.Articles.V1;
using Newsdesk.LocalHost.Data;

namespace Newsdesk.LocalHost.Import;

/// <summary>Finds what `--import` means.</summary>
internal static class ImportFiles
{
    private const string StandardInput = "-";
    private const string KeptInput = "standard-input.jsonl";

    private static string SamplePath => Path.Combine(AppContext.BaseDirectory, "Sample", "articles.jsonl");

    /// <summary>Checks that the path can be read, before anything is started.</summary>
    /// <exception cref="LocalHostException">It is missing or cannot be read.</exception>
    public static void Check(string? import)
    {
        if (import is not null and not StandardInput)
        {
            _ = Named(import);
        }
    }

    /// <summary>The files in the order in which they are imported.</summary>
    public static async Task<IReadOnlyList<ImportFile>> FindAsync(string? import, DataFolder data, CancellationToken cancellationToken) => import switch
    {
        null => [ImportFile.Named(SamplePath)],
        StandardInput => [await KeepStandardInputAsync(data, cancellationToken)],
        _ => Named(import),
    };

    /// <summary>Removes what was only kept for the import.</summary>
    public static void Forget(DataFolder data) => File.Delete(data.File(KeptInput));

    private static ImportFile[] Named(string import)
    {
        try
        {
            if (Directory.Exists(import))
            {
                var files = Below(import)
                    .Select(path => ImportFile.TryNamed(path, Path.GetRelativePath(import, path)))
                    .OfType<ImportFile>()
                    .OrderBy(file => file.DisplayName, StringComparer.Ordinal)
                    .ToArray();
                return files.Length > 0 ? files : throw new LocalHostException($"The folder '{import}' of --import holds no HTML, JSON Lines or WARC file.");
            }

            using var opened = File.OpenRead(import);
            return [ImportFile.Named(import)];
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new LocalHostException($"The path '{import}' of --import does not exist.", failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new LocalHostException($"The path '{import}' of --import cannot be read: {failure.Message.TrimEnd('.')}.", failure);
        }
    }

    /// <summary>All files below a folder. Links to folders are not followed: they may lead in a circle.</summary>
    private static FileSystemEnumerable<string> Below(string folder) => new(
        folder, (ref FileSystemEntry entry) => entry.ToSpecifiedFullPath(), new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = false, AttributesToSkip = 0 })
    {
        ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
        ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
    };

    /// <summary>Standard input cannot be read a second time, which a broken stream needs, so it is kept as a file.</summary>
    private static async Task<ImportFile> KeepStandardInputAsync(DataFolder data, CancellationToken cancellationToken)
    {
        var path = data.File(KeptInput);
        await using var file = File.Create(path);
        await using var input = Console.OpenStandardInput();
        // A console read does not end when it is cancelled: it is left behind, the import is not.
        await Task.Run(() => input.CopyToAsync(file, cancellationToken), cancellationToken).WaitAsync(cancellationToken);
        return new ImportFile(path, "standard input", ImportHeader.Types.Format.JsonLines, Gzip: false);
    }
}
