using System.Runtime.CompilerServices;

namespace Newsdesk.Entities.Linking;

/// <summary>The value of each <see cref="LinkSignal"/>, 0 where there is none.</summary>
[InlineArray(Count)]
internal struct LinkSignals
{
    public const int Count = (int)LinkSignal.NotYet + 1;

    private double _first;

    public double this[LinkSignal signal]
    {
        readonly get => this[(int)signal];
        set => this[(int)signal] = value;
    }
}
