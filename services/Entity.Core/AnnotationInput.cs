namespace Newsdesk.Entities;

/// <summary>A text to read.</summary>
/// <param name="Text">As stored; offsets count in it.</param>
/// <param name="Title">Its headline, or empty.</param>
/// <param name="PublishTime">Against which relative dates resolve; without it they are left out.</param>
/// <param name="Language">A BCP-47 tag; <c>und</c> when it could not be told.</param>
public sealed record AnnotationInput(string Text, string Title = "", DateTimeOffset? PublishTime = null, string Language = "en");
