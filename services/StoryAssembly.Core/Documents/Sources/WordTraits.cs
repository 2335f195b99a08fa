namespace Newsdesk.Stories.Documents.Sources;

/// <summary>Closed classes of English words that decide whether a sentence stands alone.</summary>
[Flags]
internal enum WordTraits : short
{
    None = 0,

    /// <summary>I, we, you.</summary>
    WriterOrReader = 1,

    /// <summary>An opening that leans on an earlier sentence whatever follows.</summary>
    Leaning = 2,

    /// <summary>He, she, they.</summary>
    PersonalPronoun = 4,

    /// <summary>It.</summary>
    NeuterPronoun = 8,

    Article = 16,

    Preposition = 32,

    /// <summary>A form that can be a verb.</summary>
    Verb = 64,

    /// <summary>A noun that with "the" in front means something told just before: <c>the move</c>.</summary>
    BackwardNoun = 128,

    /// <summary>Points at a time told before: <c>that</c>, <c>same</c>, <c>following</c>.</summary>
    Pointer = 256,

    /// <summary>A day, a part of one, or a longer time.</summary>
    Time = 512,

    /// <summary>Counts a distance in time when in the plural: <c>hours</c>.</summary>
    TimeUnit = 1024,

    /// <summary>Later, earlier.</summary>
    Shift = 2048,
}
