namespace Newsdesk.Kernel.Numbers;

internal readonly record struct NumberWord(NumberWordKind Kind, double Value);
