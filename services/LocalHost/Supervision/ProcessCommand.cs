namespace Newsdesk.LocalHost.Supervision;

/// <summary>A program to run.</summary>
/// <param name="FileName">The program.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Environment">Variables on top of this process's own; where secrets belong.</param>
internal sealed record ProcessCommand(string FileName, IReadOnlyList<string> Arguments, IReadOnlyDictionary<string, string> Environment)
{
    /// <summary>The command as a person would type it, without the environment.</summary>
    public override string ToString() => string.Join(' ', Arguments.Prepend(FileName).Select(Quoted));

    private static string Quoted(string argument) =>
        argument.Length > 0 && argument.All(c => char.IsAsciiLetterOrDigit(c) || "-_./:=,@%+\\".Contains(c, StringComparison.Ordinal))
            ? argument
            : $"\"{argument.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
