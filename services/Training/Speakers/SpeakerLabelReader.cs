using System.Text.Json;
using Newsdesk.Entities.Quotations;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Training.Speakers;

/// <summary>Joins the labelled quotations with the candidates for their speakers.</summary>
internal static class SpeakerLabelReader
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <exception cref="IOException">A text is missing, or it is another than the one that was labelled.</exception>
    public static List<SpeakerExample> Read(string labels, string data)
    {
        var samples = new SpeakerSamples();
        var texts = new LabelledTexts(data);
        var examples = new List<SpeakerExample>();
        foreach (var line in File.ReadLines(labels).Where(line => line.Length > 0))
        {
            var labelled = JsonSerializer.Deserialize<LabelledQuotations>(line, Options) ?? throw new IOException($"{labels} has an empty line.");
            var text = LabelledTexts.TextOf(texts.Find(labelled.File, labelled.Id, labelled.Sha256), "text");
            foreach (var choice in samples.Read(text))
            {
                if (labelled.Quotes.FirstOrDefault(quote => quote.Direct && Holds(choice.Content, quote)) is { SpeakerStart: not null } quote)
                {
                    examples.Add(new SpeakerExample(labelled.Part, [.. choice.Candidates.Select(candidate => candidate.Signals)], [.. choice.Candidates.Select(candidate => IsSpeaker(candidate, quote))]));
                }
            }
        }

        return examples;
    }

    // The marks and a stop may stand inside or outside of a label.
    private static bool Holds(TextSpan content, LabelledQuotation quote) => Math.Abs(content.Start - quote.ContentStart) <= 2 && Math.Abs(content.End - quote.ContentEnd) <= 3;

    private static bool IsSpeaker(SpeakerCandidate candidate, LabelledQuotation quote)
    {
        if (quote is { SpeakerStart: { } start, SpeakerEnd: { } end } && candidate.Span.Overlaps(new TextSpan(start, end)))
        {
            return true;
        }

        var (name, meant) = (Words(candidate.Name), Words(quote.Speaker ?? ""));
        return name.Count > 0 && meant.Count > 0 && (name.IsSubsetOf(meant) || meant.IsSubsetOf(name));
    }

    private static HashSet<string> Words(string name) => name.Split([' ', '.', '-', ','], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
