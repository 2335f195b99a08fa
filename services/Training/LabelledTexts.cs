using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Newsdesk.Training;

/// <summary>The texts of the data folder that the labels of the project belong to.</summary>
internal sealed class LabelledTexts(string data)
{
    private readonly Dictionary<string, Dictionary<string, JsonElement>> _files = new(StringComparer.Ordinal);

    /// <exception cref="IOException">The text is missing, or it is another than the one that was labelled.</exception>
    public JsonElement Find(string file, string id, string sha256)
    {
        if (!_files.TryGetValue(file, out var texts))
        {
            _files.Add(file, texts = Read(Path.Combine(data, file)));
        }

        return texts.TryGetValue(id, out var item) && Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(TextOf(item, "text")))) == sha256
            ? item
            : throw new IOException($"{file} does not have the text '{id}' that was labelled; take the version that its hash names.");
    }

    public static string TextOf(JsonElement item, string name) => item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : "";

    private static Dictionary<string, JsonElement> Read(string path) =>
        File.ReadLines(path).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<JsonElement>(line)).ToDictionary(item => TextOf(item, "id"), StringComparer.Ordinal);
}
