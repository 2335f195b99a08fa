namespace Newsdesk.Entities.Names.Tagging;

/// <summary>What the word lists say of a word.</summary>
[Flags]
internal enum WordTraits
{
    None = 0,
    Common = 1 << 0,
    GivenName = 1 << 1,
    Title = 1 << 2,
    TitleModifier = 1 << 3,
    Occupation = 1 << 4,
    Organization = 1 << 5,
    PlaceEnding = 1 << 6,
    PlaceBeginning = 1 << 7,
    OtherEnding = 1 << 8,
    PlacePreposition = 1 << 9,
    PlaceNoun = 1 << 10,
    BodyFor = 1 << 11,
    Party = 1 << 12,
    Particle = 1 << 13,
    NameSuffix = 1 << 14,
    People = 1 << 15,
    Calendar = 1 << 16,
    Initialism = 1 << 17,
    Reporting = 1 << 18,
    Surname = 1 << 19,
    Place = 1 << 20,
    Body = 1 << 21,
    Work = 1 << 22,
}
