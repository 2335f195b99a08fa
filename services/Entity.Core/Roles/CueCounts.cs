using System.Runtime.CompilerServices;

namespace Newsdesk.Entities.Roles;

/// <summary>How often each <see cref="RoleCue"/> stands in a sentence, up to 255.</summary>
[InlineArray(RoleCues.Count)]
internal struct CueCounts
{
    private byte _first;

    public readonly int Of(RoleCue cue) => this[(int)cue];
}
