using Newsdesk.Kernel.Text;

namespace Newsdesk.Kernel.Annotations;

/// <param name="RoleScore">How sure the role is, in [0, 1]; not calibrated.</param>
/// <param name="IsSpeech">Whether the sentence, or most of it, is somebody's words.</param>
public sealed record Sentence(TextSpan Span, DiscourseRole Role, double RoleScore, bool IsSpeech);
