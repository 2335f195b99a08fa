using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Newsdesk.Platform.Storage;

/// <summary>One step of a schema, an embedded file <c>Migrations/0001_name.sql</c>. Never changed once it was released.</summary>
/// <param name="Owner">Assembly that brings it.</param>
/// <param name="Version">Its number, from 1 without gaps.</param>
/// <param name="Name">The file name without number and extension.</param>
/// <param name="Sql">Statements of both engines' common dialect.</param>
internal sealed record Migration(string Owner, long Version, string Name, string Sql)
{
    private const string Folder = "Migrations/";

    public string Checksum { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql.ReplaceLineEndings("\n"))));

    /// <summary>The migrations of an assembly, in order.</summary>
    public static IReadOnlyList<Migration> Of(Assembly assembly)
    {
        var owner = assembly.GetName().Name ?? "";
        var migrations = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => Read(assembly, owner, name))
            .ToList();
        var gap = migrations.Select((migration, index) => (migration, Expected: index + 1)).FirstOrDefault(m => m.migration.Version != m.Expected);
        return gap.migration is null
            ? migrations
            : throw new InvalidOperationException($"Migration {gap.Expected} of {owner} is missing.");
    }

    private static Migration Read(Assembly assembly, string owner, string resource)
    {
        var file = Path.GetFileNameWithoutExtension(resource);
        using var stream = assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource {resource} cannot be read.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return new(owner, long.Parse(file.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture), file[5..], reader.ReadToEnd());
    }
}
