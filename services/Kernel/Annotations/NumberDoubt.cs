namespace Newsdesk.Kernel.Annotations;

/// <summary>Why a number is not the count that its words seem to give.</summary>
public enum NumberDoubt
{
    /// <summary>Nothing speaks against it.</summary>
    None = 0,

    /// <summary>It is tied to another number: one end of a range, one of several choices, a score. <c>10 to 15</c>, <c>two or three</c>, <c>3-1</c></summary>
    Joined,

    /// <summary>No number is given; the value is only the least that the words allow. <c>dozens</c>, <c>several thousand</c></summary>
    Vague,

    /// <summary>It names or ranks a thing and counts nothing. <c>Article 370</c>, <c>Boeing 737</c>, <c>aged 12</c></summary>
    Label,

    /// <summary>It is part of a fraction or ratio. <c>two thirds</c>, <c>one in five</c></summary>
    Fraction,

    /// <summary>The clause denies it, fears it or only holds it possible. <c>denied that 50 were killed</c>, <c>plot to kill 300</c></summary>
    Unasserted,
}
