namespace Newsdesk.Stories.Documents;

/// <summary>Why a source span was edited. There is no other reason.</summary>
public enum EditReason
{
    Unspecified = 0,

    /// <summary>A dateline or credit before the sentence was cut.</summary>
    Dateline,

    /// <summary>A connective such as <c>However,</c> was cut.</summary>
    Connective,

    /// <summary>A relative date was made absolute.</summary>
    AbsoluteDate,

    /// <summary>The first letter was set in capitals.</summary>
    Capital,

    /// <summary>A closing stop was set.</summary>
    FullStop,

    /// <summary>A short name was written in full.</summary>
    FullName,

    /// <summary>Line breaks and repeated spaces were made one space.</summary>
    Whitespace,
}
