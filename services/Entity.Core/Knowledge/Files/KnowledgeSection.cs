namespace Newsdesk.Entities.Knowledge.Files;

/// <summary>The tables of a knowledge base file, in the order in which they stand in it. All numbers are little-endian.</summary>
internal enum KnowledgeSection
{
    /// <summary>The entries, one <see cref="EntryRecord"/> after the other, in the order of their ids.</summary>
    Records,

    /// <summary>Where each record begins, as 8 bytes, and where the last ends.</summary>
    Offsets,

    /// <summary>The kind of each entry, as one byte.</summary>
    Kinds,

    /// <summary>The hashes of all names and of all that names begin with (8 bytes), ascending, each with its only meaning, or where its meanings stand (<see cref="AliasNode"/>).</summary>
    Nodes,

    /// <summary>For each value of the leading bits of a hash the number of hashes below it, as 4 bytes, and the number of all.</summary>
    Buckets,

    /// <summary>The meanings of names that have several: entry (4 bytes), place among its names (2 bytes) and whether another meaning of the same name follows (2 bytes).</summary>
    Meanings,

    /// <summary>Entry (4 bytes), place among its names (2 bytes) and first character (2 bytes) of each word of each name, in the order of the folded text from there on.</summary>
    Rows,

    /// <summary>What each row is worth to somebody who searches, as 2 bytes.</summary>
    Worths,

    /// <summary>The highest worth in each run of rows, for each kind of entry, as 2 bytes.</summary>
    BestWorths,
}
