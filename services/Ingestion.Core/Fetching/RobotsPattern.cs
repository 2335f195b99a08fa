namespace Newsdesk.Articles.Fetching;

/// <summary>One rule of a robots.txt: a path, with <c>*</c> for anything and <c>$</c> for the end (RFC 9309, 2.2.2 and 2.2.3).</summary>
internal sealed class RobotsPattern
{
    private readonly string[] _parts;
    private readonly bool _isWhole;

    /// <param name="path">The path as it was written, not empty.</param>
    /// <param name="isAllowed">Whether the rule allows what it matches.</param>
    public RobotsPattern(string path, bool isAllowed)
    {
        IsAllowed = isAllowed;
        // What lacks its slash is still meant to be a path.
        var pattern = path[0] is '/' or '*' ? path : "/" + path;
        _isWhole = pattern.EndsWith('$');
        var parts = (_isWhole ? pattern[..^1] : pattern).Split('*');
        _parts = [.. parts.Where((part, i) => part.Length > 0 || i == 0 || i == parts.Length - 1).Select(RobotsPath.Normalize)];
        Length = _parts.Sum(part => part.Length) + _parts.Length + (_isWhole ? 1 : 0);
    }

    public bool IsAllowed { get; }

    /// <summary>How much it says: the longer of two rules that match wins.</summary>
    public int Length { get; }

    /// <param name="path">Path and query, normalised.</param>
    public bool Matches(ReadOnlySpan<char> path)
    {
        if (!path.StartsWith(_parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        var rest = path[_parts[0].Length..];
        for (var i = 1; i < _parts.Length - 1; i++)
        {
            var at = rest.IndexOf(_parts[i], StringComparison.Ordinal);
            if (at < 0)
            {
                return false;
            }

            rest = rest[(at + _parts[i].Length)..];
        }

        return _parts.Length == 1 ? !_isWhole || rest.IsEmpty
            : _isWhole ? rest.EndsWith(_parts[^1], StringComparison.Ordinal)
            : rest.Contains(_parts[^1], StringComparison.Ordinal);
    }
}
