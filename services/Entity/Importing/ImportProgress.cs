namespace Newsdesk.Entities.Importing;

/// <summary>How far an import has come.</summary>
/// <param name="ReadBytes">Bytes of the dump file, packed as it is, of <paramref name="TotalBytes"/>.</param>
internal readonly record struct ImportProgress(long ReadCount, long KeptCount, long BrokenCount, long ReadBytes, long TotalBytes);
