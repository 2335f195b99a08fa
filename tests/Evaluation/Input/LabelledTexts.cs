using System.Security.Cryptography;
using System.Text;

namespace Newsdesk.Evaluation.Input;

/// <summary>The texts of the data folder that the labels of the project belong to.</summary>
internal sealed class LabelledTexts(string? data)
{
    private readonly Dictionary<string, Dictionary<string, Text>> _files = new(StringComparer.Ordinal);

    /// <exception cref="EvaluationException">No data folder is named, the text is absent, or it is another than the one that was labelled.</exception>
    public Text Find(string file, string id, string? sha256)
    {
        if (data is null)
        {
            throw new EvaluationException("The labels belong to texts of the data folder; name it with --data DIR.");
        }

        if (!_files.TryGetValue(file, out var texts))
        {
            _files.Add(file, texts = JsonLines.Read<Text>(Path.Combine(data, file)).ToDictionary(text => text.Id, StringComparer.Ordinal));
        }

        return texts.TryGetValue(id, out var found) && Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(found.Body))) == sha256
            ? found
            : throw new EvaluationException($"{file} does not have the text '{id}' that was labelled.");
    }

    /// <param name="Date">The publish day; sets of articles name the time instead.</param>
    internal sealed record Text(string Id, string? Title, string? Date, string? Time, [property: System.Text.Json.Serialization.JsonPropertyName("text")] string Body);
}
