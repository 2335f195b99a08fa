using System.Text;
using System.Text.Json;
using CsCheck;
using Newsdesk.Entities.Knowledge;
using Newsdesk.Entities.Knowledge.Wikidata;
using Newsdesk.Kernel.Annotations;

namespace Newsdesk.Entities.UnitTests.Knowledge;

public sealed class WikidataImportTests
{
    private const string Belgium =
        """{"type":"item","id":"Q31","labels":{"de":{"language":"de","value":"Belgien"},"en":{"language":"en","value":"Belgium"}},"descriptions":{"en":{"language":"en","value":"country in western Europe"}},"aliases":{"en":[{"language":"en","value":"Kingdom of Belgium"},{"language":"en","value":"be"},{"language":"en","value":"Kingdom of Belgium"}],"fr":[{"language":"fr","value":"Belgique"}]},"claims":{"P31":[{"rank":"deprecated","mainsnak":{"snaktype":"value","datavalue":{"value":{"id":"Q5"}}}},{"rank":"normal","mainsnak":{"snaktype":"value","datavalue":{"value":{"numeric-id":6256}}}}],"P1549":[{"rank":"normal","mainsnak":{"datavalue":{"value":{"text":"Belgian","language":"en"}}}},{"rank":"normal","mainsnak":{"datavalue":{"value":{"text":"belge","language":"fr"}}}}],"P625":[{"a":[1,{"b":2}]}]},"sitelinks":{"enwiki":{"title":"Belgium"},"dewiki":{"title":"Belgien"}},"modified":"2025-06-02T10:11:12Z"}""";

    [Fact]
    public void ReadLine_Item_BecomesAnEntry()
    {
        var entry = Read(Belgium);

        Assert.NotNull(entry);
        Assert.Equal(("q31", MentionKind.Place, "Belgium", "country in western Europe"), (entry.Id.Value, entry.Kind, entry.Name, entry.Description));
        Assert.Equal(["Kingdom of Belgium"], entry.Aliases);
        Assert.Equal(["Belgian"], entry.Demonyms);
        Assert.Equal((new DateOnly(2025, 6, 2), "Wikidata", "CC0-1.0", "Q31", 1), (entry.AsOf, entry.Source, entry.Licence, entry.WikidataId, entry.Prominence));
    }

    [Theory]
    [InlineData("Q6256", 2, true)]
    [InlineData("q6256", 0, true)]
    [InlineData("Q5", 0, false)]
    [InlineData("Q6256", 3, false)]
    public void ReadLine_Filter_TakesWhatItNames(string classId, int sitelinks, bool expected) =>
        Assert.Equal(expected, Read(Belgium, new ItemFilter([classId], sitelinks)) is not null);

    [Theory]
    [InlineData("""{"type":"property","id":"P31","labels":{"en":{"value":"Instance Of"}}}""")]
    [InlineData("""{"type":"item","id":"Q1","labels":{"de":{"value":"Weltall"}}}""")]
    [InlineData("""{"type":"item","id":"Q1","labels":{"en":{"value":"belief"}}}""")]
    [InlineData("""{"type":"item","id":"Q1","labels":[],"claims":[]}""")]
    public void ReadLine_NothingToName_IsLeftOut(string line) => Assert.Null(Read(line));

    [Theory]
    [InlineData("P569", MentionKind.Person)]
    [InlineData("P625", MentionKind.Place)]
    [InlineData("P159", MentionKind.Organization)]
    [InlineData("P18", MentionKind.Other)]
    public void ReadLine_NoKnownClass_IsTakenForWhatItsPropertiesTell(string property, MentionKind expected) =>
        Assert.Equal(expected, Read($$$"""{"claims":{"{{{property}}}":[]},"labels":{"mul":{"value":"Ada Lovelace"}},"id":"Q7259","type":"item"}""")?.Kind);

    [Theory]
    [InlineData("{")]
    [InlineData("7")]
    [InlineData("{} {}")]
    [InlineData("""{"type":"item"}""")]
    [InlineData("""{"type":"item","id":7}""")]
    [InlineData("""{"type":"item","id":"Q1","labels":[{}]}""")]
    [InlineData("""{"type":"item","id":"Q1","aliases":{"en":{}}}""")]
    [InlineData("""{"type":"item","id":"Q 1","labels":{"en":{"value":"Ada"}}}""")]
    [InlineData("""{"type":"item","id":"Q1","labels":{"en":{"value":"\ud800"}}}""")]
    public void ReadLine_BrokenLine_IsRefused(string line) => Assert.ThrowsAny<JsonException>(() => Read(line));

    [Fact]
    public void ReadLine_LineCutOrChanged_IsReadOrRefused() =>
        Gen.Select(Gen.Int[0, Belgium.Length - 1], Gen.Int[0, Belgium.Length - 1], Gen.Byte).Sample((cut, at, value) =>
        {
            var bytes = Encoding.UTF8.GetBytes(Belgium);
            bytes[at] = value;
            Assert.ThrowsAny<JsonException>(() => WikidataImport.ReadLine(bytes.AsSpan(0, cut), ItemFilter.All, asOf: null));
            try
            {
                Assert.NotEqual("", WikidataImport.ReadLine(bytes, ItemFilter.All, asOf: null)?.Name);
            }
            catch (JsonException)
            {
                Assert.NotEqual((byte)Belgium[at], value);
            }
        });

    private static KnowledgeEntry? Read(string line, ItemFilter? filter = null) => WikidataImport.ReadLine(Encoding.UTF8.GetBytes(line), filter ?? ItemFilter.All, asOf: null);
}
