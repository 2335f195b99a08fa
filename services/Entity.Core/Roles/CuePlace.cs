namespace Newsdesk.Entities.Roles;

/// <summary>Where a cue stands, seen from the sentence whose role is told.</summary>
internal enum CuePlace
{
    Own,

    /// <summary>In the sentence, which is speech.</summary>
    Spoken,

    /// <summary>In the sentence, which is one of the first of the text.</summary>
    Top,

    Before,
    Behind,
}
