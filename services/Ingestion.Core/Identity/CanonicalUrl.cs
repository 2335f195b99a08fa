namespace Newsdesk.Articles.Identity;

/// <summary>An article's address in its one form.</summary>
/// <param name="Address">The address to show and to follow: scheme and host as published; no tracking, fragment or default port.</param>
/// <param name="Key">What identifies the article: host without <c>www.</c> and mobile labels, path and query in one order; no scheme.</param>
/// <param name="Host">The host of the address in lower-case ASCII.</param>
public sealed record CanonicalUrl(string Address, string Key, string Host);
