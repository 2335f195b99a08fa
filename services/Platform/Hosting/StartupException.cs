namespace Newsdesk.Platform.Hosting;

/// <summary>A service cannot start for a reason that its operator can mend. The message is one sentence that says which.</summary>
public sealed class StartupException(string message, Exception? innerException = null) : Exception(message, innerException);
