using System.Globalization;
using System.Text.Json;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Ids;

namespace Newsdesk.Entities.Knowledge;

/// <summary>Reads knowledge files: JSON Lines with id, kind, name, aliases, short_forms, demonyms, description, prominence, as_of, source, licence, wikidata.</summary>
public static class KnowledgeFileReader
{
    /// <summary>Reads every entry. A broken line refuses the whole file: half a knowledge base is worse than the one before.</summary>
    /// <exception cref="InvalidDataException">A line is broken; the message says which, and why.</exception>
    public static IReadOnlyList<KnowledgeEntry> Read(string fileName, Stream content)
    {
        ArgumentNullException.ThrowIfNull(content);

        var entries = new List<KnowledgeEntry>();
        using var reader = new StreamReader(content, leaveOpen: true);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                entries.Add(ReadLine(fileName, number, line));
            }
        }

        return entries;
    }

    private static KnowledgeEntry ReadLine(string fileName, int number, string line)
    {
        try
        {
            return ToEntry(JsonSerializer.Deserialize(line, KnowledgeJson.Default.KnowledgeLine) ?? throw new FormatException("the line is null"));
        }
        catch (Exception broken) when (broken is JsonException or FormatException)
        {
            throw new InvalidDataException($"Line {number} of the knowledge file '{fileName}' is broken: {broken.Message}", broken);
        }
    }

    private static KnowledgeEntry ToEntry(KnowledgeLine line) => new()
    {
        Id = EntityId.Parse(Required(line.Id, "id")),
        Kind = ToKind(Required(line.Kind, "kind")),
        Name = Required(line.Name, "name"),
        Aliases = Clean(line.Aliases),
        ShortForms = Clean(line.ShortForms),
        Demonyms = Clean(line.Demonyms),
        Description = line.Description?.Trim() ?? "",
        Prominence = line.Prominence ?? 1,
        AsOf = string.IsNullOrEmpty(line.AsOf) ? null : DateOnly.ParseExact(line.AsOf, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        Source = line.Source?.Trim() ?? "",
        Licence = line.Licence?.Trim() ?? "",
        WikidataId = line.Wikidata?.Trim() ?? "",
    };

    private static string Required(string? value, string field) =>
        string.IsNullOrWhiteSpace(value) ? throw new FormatException($"'{field}' is missing") : value.Trim();

    private static MentionKind ToKind(string kind) => kind switch
    {
        "person" => MentionKind.Person,
        "organization" or "organisation" => MentionKind.Organization,
        "place" or "location" => MentionKind.Place,
        "other" => MentionKind.Other,
        _ => throw new FormatException($"'{kind}' is not a kind; they are person, organization, place and other"),
    };

    private static IReadOnlyList<string> Clean(IReadOnlyList<string?>? names) =>
        names is null ? [] : [.. names.OfType<string>().Select(name => name.Trim()).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)];
}
