namespace Newsdesk.LocalHost.Data;

/// <summary>The folder of this run: databases, dead letters, daprd's files. Locked while in use; removed at the end when it is a temporary one.</summary>
internal sealed class DataFolder : IDisposable
{
    private const string LockName = ".lock";

    private readonly FileStream _lock;

    private DataFolder(string path, bool isTemporary, FileStream held)
    {
        Path = path;
        IsTemporary = isTemporary;
        _lock = held;
    }

    public string Path { get; }

    public bool IsTemporary { get; private set; }

    /// <exception cref="LocalHostException">The folder cannot be made, written or locked.</exception>
    public static DataFolder Open(string? path)
    {
        var isTemporary = path is null;
        try
        {
            var full = isTemporary ? Directory.CreateTempSubdirectory("newsdesk-").FullName : Directory.CreateDirectory(path!).FullName;
            return new DataFolder(full, isTemporary, Lock(full));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new LocalHostException($"The data folder '{path ?? System.IO.Path.GetTempPath()}' cannot be used: {failure.Message.TrimEnd('.')}.", failure);
        }
    }

    /// <summary>A path inside.</summary>
    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Leaves a temporary folder where it is, for what was written into it.</summary>
    public void Keep() => IsTemporary = false;

    public void Dispose()
    {
        _lock.Dispose();
        if (!IsTemporary)
        {
            return;
        }

        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"The temporary folder {Path} could not be removed: {failure.Message}");
        }
    }

    private static FileStream Lock(string folder)
    {
        try
        {
            return new FileStream(
                System.IO.Path.Combine(folder, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException failure) when (System.IO.File.Exists(System.IO.Path.Combine(folder, LockName)))
        {
            throw new LocalHostException($"The data folder '{folder}' is in use by another Newsdesk.", failure);
        }
    }
}
