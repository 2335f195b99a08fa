using Newsdesk.Entities.Knowledge;
using Newsdesk.Kernel.Ids;

namespace Newsdesk.Entities.UnitTests.Knowledge;

public sealed class KnowledgeBaseTests
{
    [Fact]
    public void Build_SameIdTwice_IsRefused() =>
        Assert.Throws<ArgumentException>(() => KnowledgeBase.Build("v", [.. SmallWorld.Knowledge.Entries, SmallWorld.Knowledge.Entries[0]]));

    [Fact]
    public void Entries_Always_AreInOrderOfTheirIds() =>
        Assert.Equal(SmallWorld.Knowledge.Entries.Select(entry => entry.Id.Value).Order(StringComparer.Ordinal), SmallWorld.Knowledge.Entries.Select(entry => entry.Id.Value));

    [Fact]
    public void TryGet_KnownAndUnknownId_Answers()
    {
        Assert.True(SmallWorld.Knowledge.TryGet(EntityId.Parse("q159"), out var russia));
        Assert.Equal("Russia", russia.Name);
        Assert.False(SmallWorld.Knowledge.TryGet(EntityId.Parse("q0"), out _));
    }

    [Theory]
    [InlineData("rus", "q159")]
    [InlineData("RUSSIAN FED", "q159")]
    [InlineData("clinton", "q1124,q6294")]
    [InlineData("Pútin", "q7747")]
    [InlineData("us", "q30")]
    [InlineData("york", "q9684")]
    [InlineData("united", "q30")]
    [InlineData("georgia", "q1428,q230")]
    [InlineData("a", "q312,q889,q30")]
    [InlineData("xyz", "")]
    [InlineData("vladimri", "q7747")]
    [InlineData("vladmir pu", "q7747")]
    [InlineData("vlaadimir", "q7747")]
    [InlineData("vlodimir", "q7747")]
    [InlineData("vlodimri", "")]
    public void Search_StartOfAnyWord_FindsBestFirst(string query, string expected) =>
        Assert.Equal(expected, string.Join(',', SmallWorld.Knowledge.Search(query).Select(entry => entry.Id.Value)));
}
