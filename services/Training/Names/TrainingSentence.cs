using Newsdesk.Entities.Names.Tagging;

namespace Newsdesk.Training.Names;

/// <summary>A sentence with the rows of its features.</summary>
/// <param name="Rows"><see cref="FeatureExtractor.Count"/> for each token; -1 for a feature that is too rare to learn.</param>
internal sealed record TrainingSentence(int[] Rows, ushort[] Allowed)
{
    public ReadOnlySpan<int> RowsOf(int token) => Rows.AsSpan(token * FeatureExtractor.Count, FeatureExtractor.Count);
}
