namespace Newsdesk.Entities.Knowledge.Files;

/// <summary>A name of an entry: the entry, the name's place among its names, and one more number that the table gives a meaning.</summary>
internal readonly record struct NamePlace(int Entry, ushort Name, ushort Extra)
{
    public const int Size = 8;
}
