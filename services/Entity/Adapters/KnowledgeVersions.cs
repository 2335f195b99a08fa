using Microsoft.Extensions.Options;
using Newsdesk.Entities.Knowledge;
using Newsdesk.Entities.Knowledge.Files;
using Newsdesk.Kernel.Ids;
using Newsdesk.Platform.Hosting;

namespace Newsdesk.Entities.Adapters;

/// <summary>The versions of the knowledge base: the starter set, and the files of a folder. The name of the active one is kept in a file beside them.</summary>
internal sealed class KnowledgeVersions(IOptions<KnowledgeOptions> options)
{
    private const string WorkExtension = ".work";
    private const string ActiveFile = "active";

    private readonly KnowledgeOptions _options = options.Value;
    private readonly Lock _importing = new();

    public static KnowledgeBaseId Starter { get; } = KnowledgeBaseId.Parse("starter");

    /// <summary>The version that is being imported.</summary>
    public KnowledgeBaseId? Importing { get; private set; }

    public KnowledgeBaseId Active { get; private set; } = Starter;

    public string? Folder => _options.VersionsFolder is { Length: > 0 } folder ? folder : null;

    public string? ImportFolder => _options.ImportFolder is { Length: > 0 } folder ? folder : null;

    public string PathOf(KnowledgeBaseId id) => Path.Combine(Folder ?? "", id.Value + KnowledgeFiles.Extension);

    public string WorkFolderOf(KnowledgeBaseId id) => Path.Combine(Folder ?? "", id.Value + WorkExtension);

    /// <summary>Two imports at once would share the memory that is meant for one; whether this one may begin.</summary>
    public bool TryBeginImport(KnowledgeBaseId id)
    {
        lock (_importing)
        {
            var mayBegin = Importing is null;
            Importing ??= id;
            return mayBegin;
        }
    }

    public void EndImport()
    {
        lock (_importing)
        {
            Importing = null;
        }
    }

    /// <summary>Opens the version that was active last.</summary>
    /// <exception cref="StartupException">It is missing or damaged.</exception>
    public KnowledgeBase OpenActive()
    {
        var path = Path.Combine(Folder ?? "", ActiveFile);
        if (Folder is null || !File.Exists(path))
        {
            return KnowledgeLoader.Load(_options);
        }

        try
        {
            Active = KnowledgeBaseId.Parse(File.ReadAllText(path).Trim());
            return Open(Active, CancellationToken.None);
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or UnauthorizedAccessException or FormatException)
        {
            throw new StartupException($"The active knowledge base cannot be opened: {failure.Message} To start with the starter set, delete '{path}'.", failure);
        }
    }

    /// <exception cref="InvalidDataException">Its file is damaged.</exception>
    public KnowledgeBase Open(KnowledgeBaseId id, CancellationToken cancellationToken) =>
        id == Starter ? KnowledgeLoader.Load(_options) : KnowledgeFiles.Open(PathOf(id), cancellationToken);

    /// <summary>Keeps in mind, also over a restart, which version is active.</summary>
    public void SetActive(KnowledgeBaseId id)
    {
        Active = id;
        if (Folder is { } folder)
        {
            var path = Path.Combine(folder, ActiveFile);
            File.WriteAllText(path + ".new", id.Value);
            File.Move(path + ".new", path, overwrite: true);
        }
    }

    public KnowledgeVersion? Find(KnowledgeBaseId id) => id == Starter ? FindStarter() : Folder is null ? null : FindFile(id);

    /// <summary>All versions, latest first.</summary>
    public IReadOnlyList<KnowledgeVersion> List()
    {
        var ids = Folder is not null && Directory.Exists(Folder)
            ? Directory.EnumerateFileSystemEntries(Folder)
                .Where(path => Path.GetExtension(path) is KnowledgeFiles.Extension or WorkExtension)
                .Select(path => ResourceIds.TryParse(Path.GetFileNameWithoutExtension(path), out KnowledgeBaseId id) ? id : Starter)
            : [];
        return
        [
            .. ids.Append(Starter).Distinct().Select(Find).OfType<KnowledgeVersion>()
                .OrderByDescending(version => version.CreateTime ?? DateTimeOffset.MinValue)
                .ThenBy(version => version.Id.Value, StringComparer.Ordinal),
        ];
    }

    private KnowledgeVersion FindStarter()
    {
        using var starter = KnowledgeLoader.Load(_options);
        return new KnowledgeVersion(Starter, Active == Starter ? KnowledgeState.Active : KnowledgeState.Ready)
        {
            EntryCount = starter.Entries.Count,
            AliasCount = starter.AliasCount,
            Origin = "The starter set that ships with the service, or the folder set in its place.",
        };
    }

    private KnowledgeVersion? FindFile(KnowledgeBaseId id)
    {
        var path = PathOf(id);
        if (!File.Exists(path))
        {
            return Importing == id ? new KnowledgeVersion(id, KnowledgeState.Importing)
                : Directory.Exists(WorkFolderOf(id)) ? new KnowledgeVersion(id, KnowledgeState.Failed) { Origin = "Its import was stopped; import the same dump again to go on." }
                : null;
        }

        try
        {
            using var file = File.OpenRead(path);
            var summary = KnowledgeFileSummary.Read(file);
            return new KnowledgeVersion(id, Active == id ? KnowledgeState.Active : KnowledgeState.Ready)
            {
                EntryCount = summary.EntryCount,
                AliasCount = summary.AliasCount,
                Origin = summary.Origin,
                CreateTime = summary.CreateTime,
            };
        }
        catch (InvalidDataException damaged)
        {
            return new KnowledgeVersion(id, KnowledgeState.Failed) { Origin = damaged.Message };
        }
    }
}
