using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Ids;

namespace Newsdesk.Stories.UnitTests.Fixtures;

/// <summary>A name that the test annotator finds; of a person by the last name too.</summary>
internal sealed record KnownName(string Name, MentionKind Kind, string? Entity = null)
{
    public EntityId? EntityId => Entity is null ? null : Kernel.Ids.ResourceIds.Parse<EntityId>(Entity);
}
