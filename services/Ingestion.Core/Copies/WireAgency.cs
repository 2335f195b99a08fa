namespace Newsdesk.Articles.Copies;

/// <summary>A news agency whose reports other outlets print.</summary>
internal sealed record WireAgency(string Name, IReadOnlyList<string> Hosts, IReadOnlyList<string> Credits);
