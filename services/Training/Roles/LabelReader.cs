using System.Globalization;
using System.Security.Cryptography;
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
    public const int Folds = 5;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <exception cref="IOException">A text is missing, or it is another than the one that was labelled.</exception>
    public static List<RoleExample> Read(string labels, string data)
    {
        var samples = new RoleSamples();
        var texts = new LabelledTexts(data);
        var examples = new List<RoleExample>();
        foreach (var line in File.ReadLines(labels).Where(line => line.Length > 0))
        {
            var labelled = JsonSerializer.Deserialize<LabelledText>(line, Options) ?? throw new IOException($"{labels} has an empty line.");
            var item = texts.Find(labelled.File, labelled.Id, labelled.Sha256);
            examples.AddRange(Examples(samples, labelled, item));
        }

        return examples;
    }

    // A sentence a line, as sets of sentences come.
    private static IEnumerable<RoleExample> Examples(RoleSamples samples, LabelledText labelled, JsonElement item)
    {
        var fold = SHA256.HashData(Encoding.UTF8.GetBytes(labelled.Id))[0] % Folds;
        var (text, spans) = Lines(LabelledTexts.TextOf(item, "text"), labelled.Sentences);
        var read = samples.Read(new AnnotationInput(text, LabelledTexts.TextOf(item, "title"), TimeOf(LabelledTexts.TextOf(item, "date"))));
        for (var i = 0; i < spans.Count; i++)
        {
            var (sentence, features) = read.Where(found => found.Sentence.Span.Overlaps(spans[i])).MaxBy(found => found.Sentence.Span.Length);
            if (sentence is not null && labelled.Sentences[i].Role != "none")
            {
                var role = Enum.Parse<DiscourseRole>(labelled.Sentences[i].Role.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);
                yield return new RoleExample(labelled.Id, (int)role, features, fold, labelled.Sentences[i].Speech, sentence.IsSpeech);
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
