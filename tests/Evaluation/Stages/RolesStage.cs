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

    public void Run(string setPath, StageRun run)
    {
        var annotator = new TextAnnotator(ProductKnowledge.Shipped);
        var score = new MacroScore();
        foreach (var item in JsonLines.Read<Item>(setPath))
        {
            // A sentence a line: the product's own splitter never joins lines, and what it cuts further is put together again.
            var text = string.Join('\n', item.Sentences.Select(sentence => sentence.Text.ReplaceLineEndings(" ")));
            var annotation = run.Time(() => annotator.Annotate(new AnnotationInput(text, item.Title ?? "", TimeOf(item.Date))).Text, item.Sentences.Length);
            var labels = Labels(item.Sentences, annotation);
            run.Predict(new { item.DocId, Labels = labels });
            foreach (var (sentence, label) in item.Sentences.Zip(labels).Where(pair => pair.First.Role is not null))
            {
                score.Add(sentence.Role!, label);
            }
        }

        run.Report("macro_f1", score.F1);
        run.Report("accuracy", score.Accuracy);
        foreach (var role in score.Classes)
        {
            run.Report($"{role}_f1", score.Of(role).F1);
        }
    }

    private static List<string> Labels(GoldSentence[] sentences, Annotation annotation)
    {
        List<string> labels = [];
        var start = 0;
        foreach (var sentence in sentences)
        {
            var span = TextSpan.FromLength(start, sentence.Text.Length);
            var longest = annotation.Sentences.Where(found => found.Span.Overlaps(span)).MaxBy(found => found.Span.Length);
            labels.Add(JsonNamingPolicy.SnakeCaseLower.ConvertName((longest?.Role ?? DiscourseRole.CurrentContext).ToString()));
            start += sentence.Text.Length + 1;
        }

        return labels;
    }

    private static DateTimeOffset? TimeOf(string? date) =>
        DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;

    private sealed record Item(string DocId, string? Title, GoldSentence[] Sentences, string? Date);

    private sealed record GoldSentence(string Text, string? Role);
}
