using System.Globalization;
using System.Text.Json;
using Newsdesk.Entities;
using Newsdesk.Evaluation.Input;
using Newsdesk.Evaluation.Metrics;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Evaluation.Stages;

/// <summary>The part that each sentence plays in its news story.</summary>
internal sealed class RolesStage : IStage
{
    public string Name => "roles";

    public IReadOnlyList<string> Sets => [];

    /// <summary>The model is trained on these: the figure tells how it fits them. Its card has the cross-validated one.</summary>
    public IReadOnlyList<string> Labels => ["roles.jsonl"];

    public void Run(string setPath, StageRun run)
    {
        var annotator = WarmAnnotator.Create(ProductKnowledge.Shipped);
        var texts = new LabelledTexts(run.DataFolder);
        var score = new MacroScore();
        var (speech, told, labelled) = (0, 0, 0);
        foreach (var item in JsonLines.Read<Item>(setPath).Select(item => item.WithTexts(texts)))
        {
            // A sentence a line: the product's own splitter never joins lines, and what it cuts further is put together again.
            var text = string.Join('\n', item.Sentences.Select(sentence => sentence.Text!.ReplaceLineEndings(" ")));
            var annotation = run.Time(() => annotator.Annotate(new AnnotationInput(text, item.Title ?? "", TimeOf(item.Date))).Text, item.Sentences.Length);
            var found = Align(item.Sentences, annotation);
            var labels = found.Select(sentence => RoleOf(sentence)).ToList();
            run.Predict(new { item.DocId, Labels = labels });
            foreach (var (sentence, label) in item.Sentences.Zip(labels).Where(pair => pair.First.Role is not (null or "none")))
            {
                score.Add(sentence.Role!, label);
            }

            foreach (var (sentence, match) in item.Sentences.Zip(found).Where(pair => pair.First.Speech is not null))
            {
                var isSpeech = match is { IsSpeech: true };
                told += isSpeech ? 1 : 0;
                labelled += sentence.Speech == true ? 1 : 0;
                speech += isSpeech && sentence.Speech == true ? 1 : 0;
            }
        }

        run.Report("macro_f1", score.F1);
        run.Report("accuracy", score.Accuracy);
        if (labelled > 0)
        {
            run.Report("speech", PrecisionRecall.Of(speech, told, labelled));
        }

        foreach (var role in score.Classes)
        {
            run.Report($"{role}_f1", score.Of(role).F1);
        }
    }

    private static List<Sentence?> Align(GoldSentence[] sentences, Annotation annotation)
    {
        List<Sentence?> aligned = [];
        var start = 0;
        foreach (var sentence in sentences)
        {
            var span = TextSpan.FromLength(start, sentence.Text!.Length);
            aligned.Add(annotation.Sentences.Where(found => found.Span.Overlaps(span)).MaxBy(found => found.Span.Length));
            start += sentence.Text.Length + 1;
        }

        return aligned;
    }

    private static string RoleOf(Sentence? sentence) =>
        JsonNamingPolicy.SnakeCaseLower.ConvertName((sentence?.Role ?? DiscourseRole.CurrentContext).ToString());

    private static DateTimeOffset? TimeOf(string? date) =>
        DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;

    /// <summary>Either whole sentences, or the spans of labels of the project.</summary>
    private sealed record Item(string? DocId, string? Title, GoldSentence[] Sentences, string? Date, string? Id, string? File, string? Sha256)
    {
        public Item WithTexts(LabelledTexts texts)
        {
            if (File is null)
            {
                return this;
            }

            var text = texts.Find(File, Id ?? "", Sha256);
            return this with { DocId = Id, Title = text.Title, Date = text.Date ?? text.Time, Sentences = [.. Sentences.Select(sentence => sentence with { Text = text.Body[sentence.Start..sentence.End] })] };
        }
    }

    private sealed record GoldSentence(string? Text, string? Role, bool? Speech, int Start, int End);
}
