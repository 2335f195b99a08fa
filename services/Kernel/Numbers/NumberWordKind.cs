namespace Newsdesk.Kernel.Numbers;

internal enum NumberWordKind : byte
{
    None,

    /// <summary>One to nineteen.</summary>
    Unit,

    /// <summary>Twenty, thirty ... ninety.</summary>
    Ten,

    Hundred,

    /// <summary>Thousand, million, billion, trillion.</summary>
    Scale,

    Dozen,

    /// <summary>Dozens, hundreds, thousands: at least two of them.</summary>
    Many,

    Half,
}
