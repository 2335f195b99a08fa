using Newsdesk.Entities.Knowledge.Files;

namespace Newsdesk.Entities.Importing;

/// <summary>Builds in a folder: memory stays the same however large the knowledge base is.</summary>
internal sealed class FolderBuildStorage(string folder, int bufferBytes = FolderBuildStorage.DefaultBufferBytes) : IBuildStorage
{
    /// <summary>Of each of the three sorters; the rows that say where the records lie take as much again.</summary>
    public const int DefaultBufferBytes = 64 << 20;

    private int _count;

    public IRecordSorter CreateSorter() => new RunSorter(folder, $"sort-{_count++}", bufferBytes);

    public Stream OpenTemporary() =>
        new FileStream(Path.Combine(folder, $"part-{_count++}.tmp"), FileMode.Create, FileAccess.ReadWrite, FileShare.None, RunReader.BufferBytes, FileOptions.DeleteOnClose);
}
