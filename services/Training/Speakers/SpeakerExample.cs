namespace Newsdesk.Training.Speakers;

/// <summary>A labelled quotation with the candidates for its speaker.</summary>
/// <param name="Signals">The signals of each candidate.</param>
/// <param name="IsRight">Which candidates are the labelled speaker.</param>
internal sealed record SpeakerExample(string Part, ulong[] Signals, bool[] IsRight);
