namespace Newsdesk.Articles.Adapters.Pages.Blocks;

/// <summary>A run of text that a reader sees as one paragraph, heading, item or cell.</summary>
/// <param name="Text">One line, white space collapsed.</param>
/// <param name="Region">Index of the innermost region around it.</param>
/// <param name="Weight">Letters and digits; one of a script that writes words with few signs counts for three.</param>
/// <param name="LinkWeight">That of the letters and digits inside links.</param>
/// <param name="Stops">Commas, full stops and their like.</param>
internal sealed record PageBlock(string Text, int Region, int Weight, int LinkWeight, int Stops)
{
    private const string Closing = ".!?…。！？｡।؟:：";
    private const string Wrapping = "\"'”’»)）」』] ";

    /// <summary>Share of the text that is links, 0 to 1.</summary>
    public double LinkDensity => Weight == 0 ? 0 : (double)LinkWeight / Weight;

    /// <summary>Ends as sentences do.</summary>
    public bool IsSentence { get; } = Text.AsSpan().TrimEnd(Wrapping) is { Length: > 0 } core && Closing.Contains(core[^1], StringComparison.Ordinal);
}
