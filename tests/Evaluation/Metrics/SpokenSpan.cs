using Newsdesk.Kernel.Text;

namespace Newsdesk.Evaluation.Metrics;

/// <param name="Name">The speaker's name as far as it is known; may be empty.</param>
internal readonly record struct SpokenSpan(TextSpan Content, TextSpan? Speaker, string Name, bool IsDirect);
