namespace Newsdesk.Kernel.Annotations;

public enum MentionKind
{
    Unspecified = 0,
    Person,
    Organization,
    Place,

    /// <summary>A name of something else: a work, an event, a people, a product.</summary>
    Other,
}
