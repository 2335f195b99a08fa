using Newsdesk.Entities.Names.Tagging;

namespace Newsdesk.Entities.UnitTests.Names;

public sealed class TagModelFileTests
{
    [Fact]
    public void Read_WrittenModel_HasTheSameWeights()
    {
        var model = Model();

        var read = TagModelFile.Read(TagModelFile.Write(model));

        Assert.True(read.Weights.SequenceEqual(model.Weights));
        Assert.True(read.Transitions.SequenceEqual(model.Transitions));
        Assert.Equal(model.Bits, read.Bits);
    }

    [Fact]
    public void Read_EveryTruncation_IsRefused()
    {
        var content = TagModelFile.Write(Model());

        for (var length = 0; length < content.Length; length++)
        {
            Assert.Throws<InvalidDataException>(() => TagModelFile.Read(content.AsSpan(0, length)));
        }
    }

    [Fact]
    public void Read_ChangedByteOfTheBody_IsRefusedByTheChecksum()
    {
        var content = TagModelFile.Write(Model());
        content[^1] ^= 1;

        var refusal = Assert.Throws<InvalidDataException>(() => TagModelFile.Read(content));

        Assert.Contains("checksum", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "no model file")]
    [InlineData(4, "form")]
    [InlineData(8, "feature version")]
    [InlineData(12, "checksum")]
    public void Read_ChangedHeader_TellsWhat(int at, string reason)
    {
        var content = TagModelFile.Write(Model());
        content[at] ^= 0x40;

        var refusal = Assert.Throws<InvalidDataException>(() => TagModelFile.Read(content));

        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(1_000_000)]
    [InlineData(int.MinValue)]
    public void Read_WrongNumberOfRows_IsRefused(int more)
    {
        var content = TagModelFile.Write(Model());
        BitConverter.TryWriteBytes(content.AsSpan(16), BitConverter.ToInt32(content, 16) + more);

        Assert.Throws<InvalidDataException>(() => TagModelFile.Read(content));
    }

    [Fact]
    public void Shipped_Model_HasAVersionOfItsContent() => Assert.Matches("^[0-9a-f]{12}$", TagModel.Shipped.Version);

    private static TagModel Model()
    {
        var weights = new short[NameTag.Stride << 6];
        weights[3] = 7;
        weights[(40 * NameTag.Stride) + 12] = -300;
        weights[^4] = short.MaxValue;
        var transitions = new int[NameTag.Count * NameTag.Stride];
        transitions[5] = -9;
        return new TagModel(6, weights, transitions, "test");
    }
}
