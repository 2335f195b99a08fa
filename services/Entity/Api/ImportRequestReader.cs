using Newsdesk.Entities.Adapters;
using Newsdesk.Entities.Importing;
using Newsdesk.Entities.Knowledge;
using Newsdesk.Entities.Knowledge.Files;
using Newsdesk.Entities.Knowledge.Wikidata;
using Newsdesk.Entities.V1;
using Newsdesk.Kernel.Ids;
using Newsdesk.Platform.Validation;

namespace Newsdesk.Entities.Api;

/// <summary>Reads which dump a caller wants imported. A path leads nowhere but into the import folder.</summary>
internal static class ImportRequestReader
{
    private const int MaxClasses = 1000;
    private const int MaxPath = 1000;

    public static ImportJob Read(ImportKnowledgeBaseRequest request, KnowledgeVersions versions, DateTimeOffset now)
    {
        var violations = new RequestViolations();
        var isId = ResourceIds.TryParse(request.KnowledgeBaseId, out KnowledgeBaseId id) && id != KnowledgeVersions.Starter && id.Value != KnowledgeBaseEndpoint.ActiveAlias;
        violations.Check(isId, "knowledge_base_id", "Must match [a-z][a-z0-9-]*, have at most 63 characters, and be neither 'starter' nor 'active'.");
        violations.Check(request.MinSitelinks >= 0, "min_sitelinks", "Must not be negative.");
        violations.MaxCount("class_ids", request.ClassIds, MaxClasses);
        violations.Check(request.ClassIds.All(IsWikidataId), "class_ids", "Must be Wikidata ids such as 'Q5'.");
        var path = PathOf(request.DumpPath, versions.ImportFolder);
        violations.Check(path is not null && DumpStream.IsKnown(path), "dump_path", "Must be the path of a .json, .json.gz or .json.bz2 file in the import folder of the service.");
        violations.ThrowIfAny();

        return new ImportJob(
            path ?? "", new ItemFilter([.. request.ClassIds], request.MinSitelinks), versions.WorkFolderOf(id), versions.PathOf(id),
            new KnowledgeFileOrigin(id.Value, $"Wikidata dump {Path.GetFileName(path)}.", now));
    }

    private static string? PathOf(string dumpPath, string? folder)
    {
        if (folder is null || dumpPath.Length is 0 or > MaxPath || dumpPath.Contains('\0', StringComparison.Ordinal))
        {
            return null;
        }

        var root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        var path = Path.GetFullPath(Path.Combine(root, dumpPath));
        return path.StartsWith(root, StringComparison.Ordinal) && File.Exists(path) && new FileInfo(path).LinkTarget is null ? path : null;
    }

    private static bool IsWikidataId(string id) => id is ['Q' or 'q', _, ..] && id.Length <= 20 && id.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
}
