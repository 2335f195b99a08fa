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
    NearPeople = 1 << 23,
    NearBodies = 1 << 24,
    NearSport = 1 << 25,
    NearWorks = 1 << 26,
    NearProducts = 1 << 27,
    NearEvents = 1 << 28,
    NearPlaces = 1 << 29,

    /// <summary>Lists of words inside names, by what they make of the name.</summary>
    OfPersons = GivenName | Surname | NameSuffix | Particle | Title,
    OfPlaces = Place | PlaceEnding | PlaceBeginning,
    OfBodies = Organization | Body | BodyFor | Party,
    OfOthers = Work | OtherEnding | People | Calendar,

    /// <summary>The surest of them.</summary>
    Kinds = GivenName | Surname | Place | PlaceEnding | Organization | Body | Work | OtherEnding,

    /// <summary>Lists of words beside names.</summary>
    Beside = NearPeople | NearBodies | NearSport | NearWorks | NearProducts | NearEvents | NearPlaces | Title | Occupation | Reporting | PlacePreposition,
}
