namespace Newsdesk.Training.Speakers;

/// <summary>A quotation as it is labelled; positions count UTF-16 code units.</summary>
/// <param name="Speaker">Who is meant.</param>
internal sealed record LabelledQuotation(int ContentStart, int ContentEnd, int? SpeakerStart, int? SpeakerEnd, string? Speaker, bool Direct);
