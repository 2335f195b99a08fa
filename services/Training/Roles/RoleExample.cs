using Newsdesk.Entities.Roles;

namespace Newsdesk.Training.Roles;

/// <summary>A labelled sentence with what the model sees of it.</summary>
/// <param name="Role">The number of the role, from 1.</param>
/// <param name="IsFragment">A line that is no sentence, which the product never calls the main event.</param>
/// <param name="IsSpeech">The label.</param>
/// <param name="ReadsAsSpeech">What the product tells without a model.</param>
internal sealed record RoleExample(int Role, RoleFeature[] Features, bool IsFragment, bool IsSpeech, bool ReadsAsSpeech);
