namespace Newsdesk.Evaluation.Input;

/// <summary>An input that cannot be used; the message tells the user why.</summary>
internal sealed class EvaluationException(string message) : Exception(message);
