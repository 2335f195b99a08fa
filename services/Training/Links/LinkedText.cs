namespace Newsdesk.Training.Links;

/// <summary>The links of one text of the data folder.</summary>
/// <param name="Event">Texts of one event name the same entries: they are held out together.</param>
internal sealed record LinkedText(string Id, string File, string Sha256, string Event, string[] Links);
