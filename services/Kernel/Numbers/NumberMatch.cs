using Newsdesk.Kernel.Annotations;

namespace Newsdesk.Kernel.Numbers;

/// <summary>A number as a range of tokens; the default value means that there is none.</summary>
internal readonly record struct NumberMatch(int Start, int End, double Value, NumberApproximation Approximation = NumberApproximation.Exact, NumberDoubt Doubt = NumberDoubt.None)
{
    public bool IsFound => End > Start;
}
