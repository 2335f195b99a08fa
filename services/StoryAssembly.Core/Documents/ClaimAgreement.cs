namespace Newsdesk.Stories.Documents;

/// <summary>Whether the values of a claim agree.</summary>
public enum ClaimAgreement
{
    /// <summary>Only one independent origin gives a value.</summary>
    Unspecified = 0,

    Agreed,
    Conflicting,
}
