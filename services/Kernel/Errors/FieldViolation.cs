namespace Newsdesk.Kernel.Errors;

/// <summary>One wrong field of a request.</summary>
/// <param name="Field">Path of the field as the proto names it, for example <c>article.publish_time</c>.</param>
/// <param name="Description">What is wrong, and what would be right.</param>
public sealed record FieldViolation(string Field, string Description);
