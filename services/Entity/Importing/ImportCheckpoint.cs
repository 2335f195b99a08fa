using System.Text.Json;
using System.Text.Json.Serialization;

namespace Newsdesk.Entities.Importing;

/// <summary>How far an import has come: enough to go on after a kill as if there had been none.</summary>
internal sealed record ImportCheckpoint
{
    private const string FileName = "checkpoint.json";

    /// <summary>Names the dump and the filter; a checkpoint of another import is not taken on.</summary>
    public required string Job { get; init; }

    public long Position { get; init; }

    public long ReadCount { get; init; }

    public long KeptCount { get; init; }

    public long BrokenCount { get; init; }

    public bool IsOpened { get; init; }

    public bool IsClosed { get; init; }

    /// <summary>Names of the finished runs in the folder.</summary>
    public IReadOnlyList<string> Runs { get; init; } = [];

    /// <summary>The checkpoint in a folder; a new one when there is none of this job.</summary>
    public static ImportCheckpoint Read(string folder, string job)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return new ImportCheckpoint { Job = job };
        }

        try
        {
            var known = JsonSerializer.Deserialize(File.ReadAllBytes(path), ImportJson.Default.ImportCheckpoint);
            return known?.Job == job && known.Runs.All(run => File.Exists(Path.Combine(folder, run))) ? known : new ImportCheckpoint { Job = job };
        }
        catch (JsonException)
        {
            return new ImportCheckpoint { Job = job };
        }
    }

    /// <summary>Writes it in one step: after a kill there is either this one or the one before.</summary>
    public void Write(string folder)
    {
        var path = Path.Combine(folder, FileName);
        using (var file = new FileStream(path + ".new", FileMode.Create, FileAccess.Write))
        {
            JsonSerializer.Serialize(file, this, ImportJson.Default.ImportCheckpoint);
            file.Flush(flushToDisk: true);
        }

        File.Move(path + ".new", path, overwrite: true);
    }
}

[JsonSerializable(typeof(ImportCheckpoint))]
internal sealed partial class ImportJson : JsonSerializerContext;
