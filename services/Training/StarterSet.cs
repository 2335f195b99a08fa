using Newsdesk.Entities.Knowledge;

namespace Newsdesk.Training;

/// <summary>The entries that ship with the service.</summary>
internal static class StarterSet
{
    private static readonly string Folder = Path.Combine("services", "Entity", "Knowledge");

    public static IReadOnlyList<KnowledgeEntry> Read()
    {
        var entries = new List<KnowledgeEntry>();
        foreach (var path in Directory.GetFiles(Folder, "*.jsonl").Order(StringComparer.Ordinal))
        {
            using var content = File.OpenRead(path);
            entries.AddRange(KnowledgeFileReader.Read(path, content));
        }

        return entries;
    }
}
