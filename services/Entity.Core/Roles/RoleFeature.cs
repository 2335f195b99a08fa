namespace Newsdesk.Entities.Roles;

/// <summary>One thing that speaks for or against a role.</summary>
/// <param name="Index">Below <see cref="RoleFeatures.Count"/>.</param>
/// <param name="Value">How much of it the sentence has, in [0, 1].</param>
internal readonly record struct RoleFeature(int Index, float Value);
