using CsCheck;
using Newsdesk.Entities.Knowledge;
using Newsdesk.Entities.Knowledge.Files;
using Newsdesk.Kernel.Ids;

namespace Newsdesk.Entities.UnitTests.Knowledge;

public sealed class KnowledgeFileTests
{
    private static readonly KnowledgeFileOrigin Origin = new("small", "Written by a test.", DateTimeOffset.UnixEpoch);

    [Fact]
    public void Open_WrittenFile_HoldsEveryEntryAsItWas()
    {
        using var knowledge = KnowledgeBase.Open(new ArrayBytes(Write(SmallWorld.Knowledge.Entries)));

        Assert.Equal(SmallWorld.Knowledge.Entries.Select(Print), knowledge.Entries.Select(Print));
        Assert.Equal(SmallWorld.Knowledge.AliasCount, knowledge.AliasCount);
        Assert.Equal("Written by a test.", knowledge.Origin);
        Assert.All(SmallWorld.Knowledge.Entries, entry => Assert.True(knowledge.TryGet(entry.Id, out _)));
        Assert.False(knowledge.TryGet(EntityId.Parse("q0"), out _));
    }

    [Fact]
    public void Version_SameEntriesInAnotherOrder_IsTheSame()
    {
        using var one = KnowledgeBase.Open(new ArrayBytes(Write(SmallWorld.Knowledge.Entries)));
        using var other = KnowledgeBase.Open(new ArrayBytes(Write(SmallWorld.Knowledge.Entries.Reverse())));
        using var fewer = KnowledgeBase.Open(new ArrayBytes(Write(SmallWorld.Knowledge.Entries.Skip(1))));

        Assert.Equal(one.Version, other.Version);
        Assert.NotEqual(one.Version, fewer.Version);
        Assert.StartsWith("small-", one.Version, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "has 0 bytes")]
    [InlineData(100, "has 100 bytes, fewer than its header")]
    [InlineData(600, "has 600 bytes and was written with")]
    public void Open_FileCutShort_IsRefusedWithTheReason(int length, string reason)
    {
        var refusal = Assert.Throws<InvalidDataException>(() => KnowledgeBase.Open(new ArrayBytes(Write(SmallWorld.Knowledge.Entries).AsMemory(0, length))));

        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_FileOfAnotherKind_IsRefused()
    {
        var refusal = Assert.Throws<InvalidDataException>(() => KnowledgeBase.Open(new ArrayBytes(new byte[5000])));

        Assert.Contains("does not begin like a knowledge base file", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_NewerFormat_IsRefused()
    {
        var file = Write(SmallWorld.Knowledge.Entries);
        file[8] = 2;

        var refusal = Assert.Throws<InvalidDataException>(() => KnowledgeBase.Open(new ArrayBytes(file)));

        Assert.Contains("has format 2; this service reads format 1", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_AnyBitTurned_IsRefused()
    {
        var whole = Write(SmallWorld.Knowledge.Entries);
        using (var stream = new MemoryStream(whole))
        {
            KnowledgeFileCheck.Verify(stream, CancellationToken.None);
        }

        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Int[0, 7]).Sample((at, bit) =>
        {
            var damaged = (byte[])whole.Clone();
            damaged[at] ^= (byte)(1 << bit);
            using var stream = new MemoryStream(damaged);
            Assert.Throws<InvalidDataException>(() => KnowledgeFileCheck.Verify(stream, CancellationToken.None));
        });
    }

    // A file that was damaged after it was checked must not take the service with it.
    [Fact]
    public void Search_BytesTurnedBehindTheHeader_AnswersOrRefuses()
    {
        var whole = Write(SmallWorld.Knowledge.Entries);
        Gen.Select(Gen.Int[KnowledgeHeader.Size, whole.Length - 1], Gen.Byte).Sample((at, value) =>
        {
            var damaged = (byte[])whole.Clone();
            damaged[at] = value;
            using var knowledge = KnowledgeBase.Open(new ArrayBytes(damaged));
            try
            {
                Assert.True(knowledge.Search("united", enough: 20).Count() <= SmallWorld.Knowledge.Entries.Count);
                Assert.True(new TextAnnotator(knowledge).Annotate(new AnnotationInput("The United States and Vladimir Putin.")).Entities.Count <= 2);
            }
            catch (InvalidDataException)
            {
                Assert.NotEqual(whole[at], value);
            }
        });
    }

    private static byte[] Write(IEnumerable<KnowledgeEntry> entries)
    {
        var storage = new MemoryBuildStorage();
        using var records = storage.CreateSorter();
        foreach (var entry in entries)
        {
            records.Add(EntryRecord.Encode(entry));
        }

        using var file = new MemoryStream();
        KnowledgeFileWriter.Write(Origin, records.ReadSorted(), storage, file, CancellationToken.None);
        return file.ToArray();
    }

    private static string Print(KnowledgeEntry entry) => string.Join('|', [
        entry.Id, entry.Kind, entry.Name, string.Join(',', entry.Aliases), string.Join(',', entry.Demonyms), string.Join(',', entry.ShortForms), entry.Description,
        entry.Prominence, entry.AsOf, entry.Source, entry.Licence, entry.WikidataId]);
}
