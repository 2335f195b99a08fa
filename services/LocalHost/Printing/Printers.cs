using Spectre.Console;

namespace Newsdesk.LocalHost.Printing;

/// <summary>Picks how to print on standard output.</summary>
internal static class Printers
{
    public static IPrinter Create(TimeProvider clock) => !Console.IsOutputRedirected && AnsiConsole.Profile.Capabilities is { Ansi: true, Interactive: true }
        ? new TerminalPrinter(AnsiConsole.Console)
        : new PlainPrinter(Console.Out, clock);
}
