namespace Newsdesk.LocalHost;

/// <summary>
/// The suite cannot go on for a reason outside the program. The message is one clear sentence: it is printed as it is, without a stack trace.
/// </summary>
internal sealed class LocalHostException(string sentence, Exception? cause = null) : Exception(sentence, cause);
