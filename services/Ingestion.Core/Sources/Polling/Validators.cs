namespace Newsdesk.Articles.Sources.Polling;

/// <summary>What servers give to ask for changes with.</summary>
internal static class Validators
{
    /// <summary>Longer than any that makes sense.</summary>
    private const int MaxLength = 500;

    /// <summary>The validator, or null when the store would be filled with it.</summary>
    public static string? Bounded(string? validator) => validator?.Length <= MaxLength ? validator : null;
}
