namespace Newsdesk.Topics.Subjects;

/// <summary>What sort of subject a topic is.</summary>
public enum TopicKind
{
    /// <summary>Any named thing that is none of the others: an event, a work, a product.</summary>
    Other,
    Person,
    Organization,
    Place,

    /// <summary>A subject that an editor made, with no entity behind it.</summary>
    Subject,
}
