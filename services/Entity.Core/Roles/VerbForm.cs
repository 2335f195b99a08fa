namespace Newsdesk.Entities.Roles;

/// <summary>The form of a sentence's first verb that is no verb of saying.</summary>
internal enum VerbForm
{
    None,
    Past,
    Present,
    Perfect,
    Pluperfect,
    Modal,
}
