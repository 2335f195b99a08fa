using Newsdesk.Entities.Roles;

namespace Newsdesk.Training.Roles;

/// <summary>A labelled sentence with what the model sees of it.</summary>
/// <param name="TextId">The text that it stands in.</param>
/// <param name="Role">The number of the role, from 1.</param>
/// <param name="Fold">The part of the cross-validation that its whole text belongs to.</param>
/// <param name="IsSpeech">The label.</param>
/// <param name="ReadsAsSpeech">What the product tells without a model.</param>
internal sealed record RoleExample(string TextId, int Role, RoleFeature[] Features, int Fold, bool IsSpeech, bool ReadsAsSpeech);
