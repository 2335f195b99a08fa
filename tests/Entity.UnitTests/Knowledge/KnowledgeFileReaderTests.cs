using Newsdesk.Kernel.Annotations;

namespace Newsdesk.Entities.UnitTests.Knowledge;

public sealed class KnowledgeFileReaderTests
{
    [Fact]
    public void Read_FullLine_KeepsEveryField()
    {
        var entry = Assert.Single(SmallWorld.Read(
            """{"id": "x1", "kind": "organization", "name": " Taliban ", "aliases": ["Taleban", "Taleban", ""], "short_forms": ["T"], "demonyms": ["D"], "description": "Movement.", "prominence": 2, "as_of": "2025-07-01", "source": "s", "licence": "l", "wikidata": "Q1", "unknown": [1]}"""));

        Assert.Equal("x1", entry.Id.Value);
        Assert.Equal(MentionKind.Organization, entry.Kind);
        Assert.Equal("Taliban", entry.Name);
        Assert.Equal(["Taleban"], entry.Aliases);
        Assert.Equal(["T"], entry.ShortForms);
        Assert.Equal(["D"], entry.Demonyms);
        Assert.Equal(("Movement.", 2, new DateOnly(2025, 7, 1), "s", "l", "Q1"), (entry.Description, entry.Prominence, entry.AsOf, entry.Source, entry.Licence, entry.WikidataId));
    }

    [Theory]
    [InlineData("""{"id": "x1", "kind": "person"}""", "'name' is missing")]
    [InlineData("""{"id": "X 1", "kind": "person", "name": "N"}""", "'X 1' is not the id")]
    [InlineData("""{"id": "x1", "kind": "thing", "name": "N"}""", "'thing' is not a kind")]
    [InlineData("""{"id": "x1", "kind": "person", "name": "N", "as_of": "yesterday"}""", "'yesterday'")]
    [InlineData("""{"id": "x1", "kin""", "small.jsonl")]
    [InlineData("null", "the line is null")]
    public void Read_BrokenLine_IsRefusedWithItsNumber(string line, string reason)
    {
        var refusal = Assert.Throws<InvalidDataException>(() => SmallWorld.Read("\n" + line));

        Assert.StartsWith("Line 2 of the knowledge file 'small.jsonl' is broken:", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }
}
