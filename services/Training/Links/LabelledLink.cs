using System.Globalization;

namespace Newsdesk.Training.Links;

/// <summary>A name of a labelled text and who is meant.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">Code unit after the last.</param>
/// <param name="Entity">An id of the labelled entries; null when nobody of note is meant.</param>
internal sealed record LabelledLink(int Start, int End, string? Entity)
{
    /// <summary>Reads <c>START END ENTITY</c>, where the entity may be left out.</summary>
    /// <exception cref="FormatException">The label has another form.</exception>
    public static LabelledLink Parse(string label)
    {
        var parts = label.Split(' ', 3);
        return parts.Length > 1
            ? new LabelledLink(int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture), parts.ElementAtOrDefault(2))
            : throw new FormatException($"The label '{label}' is not of the form START END ENTITY.");
    }
}
