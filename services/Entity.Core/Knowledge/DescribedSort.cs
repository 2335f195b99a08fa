namespace Newsdesk.Entities.Knowledge;

/// <summary>Sorts of things that share their name with something else that news speaks of more often.</summary>
internal enum DescribedSort : byte
{
    /// <summary>Any other.</summary>
    Thing,

    /// <summary>A family name, a given name, a page that tells namesakes apart: the name itself, not its bearer.</summary>
    Name,

    /// <summary>A language, named like its people.</summary>
    Language,

    /// <summary>A work or who performs it, named like anything.</summary>
    Work,
}
