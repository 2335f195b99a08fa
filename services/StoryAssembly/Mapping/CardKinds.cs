using Newsdesk.Kernel.Annotations;

namespace Newsdesk.Stories.Mapping;

/// <summary>Kinds of topic cards as the contract spells them.</summary>
internal static class CardKinds
{
    public static string NameOf(MentionKind kind) => kind switch
    {
        MentionKind.Person => "person",
        MentionKind.Organization => "organization",
        MentionKind.Place => "place",
        _ => "other",
    };

    public static MentionKind Parse(string name) => name switch
    {
        "person" => MentionKind.Person,
        "organization" => MentionKind.Organization,
        "place" => MentionKind.Place,
        _ => MentionKind.Other,
    };
}
