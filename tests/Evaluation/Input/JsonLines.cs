using System.IO.Compression;
using System.Text.Json;

namespace Newsdesk.Evaluation.Input;

/// <summary>Reads the sets: one JSON object a line.</summary>
internal static class JsonLines
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <exception cref="EvaluationException">The file is absent or a line is not of the stage's form; the message names file and line.</exception>
    public static IEnumerable<T> Read<T>(string path)
    {
        var number = 0;
        foreach (var line in Lines(path))
        {
            number++;
            if (line.Length > 0)
            {
                yield return Parse<T>(path, number, line);
            }
        }
    }

    /// <summary>Text of a file named by a line, relative to the set; gzip when it ends in .gz.</summary>
    public static byte[] Bytes(string setPath, string relative)
    {
        var path = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(setPath))!, relative);
        try
        {
            using var file = File.OpenRead(path);
            using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        }
        catch (IOException error)
        {
            throw new EvaluationException($"Cannot read {path}: {error.Message}");
        }
    }

    private static IEnumerable<string> Lines(string path)
    {
        try
        {
            return File.ReadLines(path);
        }
        catch (IOException error)
        {
            throw new EvaluationException($"Cannot read {path}: {error.Message}");
        }
    }

    private static T Parse<T>(string path, int number, string line)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(line, Options) ?? throw new EvaluationException($"{path}, line {number}: empty.");
        }
        catch (JsonException error)
        {
            throw new EvaluationException($"{path}, line {number}: {error.Message}");
        }
    }
}
