namespace Newsdesk.Entities.Roles;

/// <summary>How a sentence calls whoever speaks in it.</summary>
internal enum SpeakerForm
{
    None,
    Pronoun,
    Name,
    Noun,
}
