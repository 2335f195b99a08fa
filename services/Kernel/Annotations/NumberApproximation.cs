namespace Newsdesk.Kernel.Annotations;

public enum NumberApproximation
{
    /// <summary>Stated as it is.</summary>
    Exact = 0,

    /// <summary>About, some, nearly, dozens.</summary>
    About,

    /// <summary>At least, more than, over.</summary>
    AtLeast,

    /// <summary>At most, up to, fewer than.</summary>
    AtMost,
}
