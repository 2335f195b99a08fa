namespace Newsdesk.Entities.Knowledge.Files;

/// <summary>Where the parts of a knowledge base file lie while it is built.</summary>
public interface IBuildStorage
{
    IRecordSorter CreateSorter();

    /// <summary>An empty stream that can be written, sought and read, and leaves nothing behind.</summary>
    Stream OpenTemporary();
}
