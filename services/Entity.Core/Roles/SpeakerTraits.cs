namespace Newsdesk.Entities.Roles;

/// <summary>What a text tells of somebody who speaks in it, read from the sentences that name them.</summary>
[Flags]
internal enum SpeakerTraits
{
    None = 0,
    Known = 1,
    Age = 2,
    Official = 4,
    Expert = 8,
    Witness = 16,
    InHeadline = 32,
    SpokeBefore = 64,
}
