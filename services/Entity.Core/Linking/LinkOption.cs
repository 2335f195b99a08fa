using Newsdesk.Entities.Knowledge;

namespace Newsdesk.Entities.Linking;

/// <summary>One meaning of a name that is weighed against the others.</summary>
/// <param name="Name">The index of the name.</param>
/// <param name="NameHash">The hash of its folded words.</param>
internal record struct LinkOption(int Name, ulong NameHash, AliasMeaning Meaning)
{
    public LinkSignals Signals;

    /// <summary>Log-odds against no link.</summary>
    public double Weight;
}
