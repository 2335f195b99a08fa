namespace Newsdesk.Articles.Copies;

/// <summary>What a report has to do with a news agency. The stored number; the higher is nearer to the agency's own text.</summary>
public enum WireCredit
{
    /// <summary>No agency is credited.</summary>
    None = 0,

    /// <summary>An outlet prints it and credits an agency.</summary>
    Printed = 1,

    /// <summary>The agency publishes it itself.</summary>
    Own = 2,
}
