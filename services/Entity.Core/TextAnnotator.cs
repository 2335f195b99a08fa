using System.Collections.Concurrent;
using Newsdesk.Entities.Annotating;
using Newsdesk.Entities.Knowledge;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities;

/// <summary>
/// Reads texts: sentences, names and who they mean, quotations and who says them, dates, numbers, discourse roles. A pure function of its input and the
/// knowledge base; safe to call from many threads; linear in the length of the text.
/// </summary>
public sealed class TextAnnotator(KnowledgeBase knowledge)
{
    /// <summary>Names the rules, word lists and trained models; it changes when an annotation can come out differently.</summary>
    public const string ModelVersion = "trained-5";

    private readonly ConcurrentBag<AnnotationPipeline> _idle = [];

    public KnowledgeBase Knowledge { get; } = knowledge;

    public AnnotatedArticle Annotate(AnnotationInput input)
    {
        ArgumentNullException.ThrowIfNull(input);

        var pipeline = _idle.TryTake(out var idle) ? idle : new AnnotationPipeline(Knowledge);
        var article = pipeline.Annotate(input);
        _idle.Add(pipeline);
        return article;
    }

    /// <summary>Finds the names of a text that is already cut into tokens.</summary>
    public IReadOnlyList<Mention> FindNames(string text, IReadOnlyList<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(tokens);

        var pipeline = _idle.TryTake(out var idle) ? idle : new AnnotationPipeline(Knowledge);
        var names = pipeline.FindNames(text, tokens);
        _idle.Add(pipeline);
        return names;
    }
}
