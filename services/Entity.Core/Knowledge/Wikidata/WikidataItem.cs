namespace Newsdesk.Entities.Knowledge.Wikidata;

/// <summary>What is read of an item of a dump.</summary>
internal sealed class WikidataItem
{
    public string Id { get; set; } = "";

    public bool IsItem { get; set; }

    public string Label { get; set; } = "";

    public string Description { get; set; } = "";

    public List<string> Aliases { get; } = [];

    public List<string> Demonyms { get; } = [];

    /// <summary>The classes that it is an instance of, preferred ones and others as they come, outdated ones left out.</summary>
    public List<string> Classes { get; } = [];

    /// <summary>Properties that speak for a kind and that it has.</summary>
    public List<string> Properties { get; } = [];

    public int Sitelinks { get; set; }

    public DateOnly? Modified { get; set; }
}
