using System.Globalization;
using System.Text;
using System.Text.Json;
using Newsdesk.Entities;
using Newsdesk.Entities.Roles;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Training.Roles;

/// <summary>Joins the labels of the project with the texts of the data folder, which are not part of the project.</summary>
internal static class LabelReader
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <exception cref="IOException">A text is missing, or it is another than the one that was labelled.</exception>
    public static List<RoleText> Read(string labels, string data)
    {
        var samples = new RoleSamples();
        var files = new LabelledTexts(data);
        var texts = new List<RoleText>();
        foreach (var line in File.ReadLines(labels).Where(line => line.Length > 0))
        {
            var labelled = JsonSerializer.Deserialize<LabelledText>(line, Options) ?? throw new IOException($"{labels} has an empty line.");
            var item = files.Find(labelled.File, labelled.Id, labelled.Sha256);
            RoleExample[] sentences = [.. Examples(samples, labelled, item)];
            if (sentences.Length > 0)
            {
                texts.Add(new RoleText(EventOf(labelled, item), LabelledTexts.TextOf(item, "cluster").Length > 0, sentences));
            }
        }

        return texts;
    }

    // Texts of one topic report on events that look alike, in the same words.
    private static string EventOf(LabelledText labelled, JsonElement item) =>
        LabelledTexts.TextOf(item, "topic") is { Length: > 0 } topic ? "e" + topic : LabelledTexts.TextOf(item, "cluster") is { Length: > 0 } cluster ? "c" + cluster : labelled.Id;

    // A sentence a line, as sets of sentences come.
    private static IEnumerable<RoleExample> Examples(RoleSamples samples, LabelledText labelled, JsonElement item)
    {
        var (text, spans) = Lines(LabelledTexts.TextOf(item, "text"), labelled.Sentences);
        var time = LabelledTexts.TextOf(item, "date") is { Length: > 0 } date ? date : LabelledTexts.TextOf(item, "time");
        var read = samples.Read(new AnnotationInput(text, LabelledTexts.TextOf(item, "title"), TimeOf(time)));
        for (var i = 0; i < spans.Count; i++)
        {
            var (sentence, features) = read.Where(found => found.Sentence.Span.Overlaps(spans[i])).MaxBy(found => found.Sentence.Span.Length);
            if (sentence is not null && labelled.Sentences[i].Role != "none")
            {
                var role = Enum.Parse<DiscourseRole>(labelled.Sentences[i].Role.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);
                var isFragment = features.Any(feature => feature.Index == (int)RoleSignal.Fragment);
                yield return new RoleExample((int)role, features, isFragment, labelled.Sentences[i].Speech, sentence.IsSpeech);
            }
        }
    }

    private static (string Text, List<TextSpan> Spans) Lines(string text, LabelledSentence[] sentences)
    {
        var lines = new StringBuilder();
        var spans = new List<TextSpan>();
        foreach (var sentence in sentences)
        {
            spans.Add(TextSpan.FromLength(lines.Length, sentence.End - sentence.Start));
            lines.Append(text[sentence.Start..sentence.End].Replace('\n', ' ')).Append('\n');
        }

        return (lines.ToString(), spans);
    }

    private static DateTimeOffset? TimeOf(string date) =>
        DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;
}
