using Newsdesk.Entities.Knowledge;
using Newsdesk.Entities.Linking;
using Newsdesk.Entities.Names;
using Newsdesk.Entities.Quotations;
using Newsdesk.Entities.Roles;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Languages;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Annotating;

/// <summary>Runs the steps over one text at a time, with buffers that the next text uses again.</summary>
internal sealed class AnnotationPipeline
{
    private readonly KnowledgeBase _knowledge;
    private readonly AnnotationDraft _draft = new();
    private readonly SegmentationStep _segmentation = new();
    private readonly NameStep _names;
    private readonly IAnnotationStep[] _steps;

    public AnnotationPipeline(KnowledgeBase knowledge)
    {
        _knowledge = knowledge;
        _names = new NameStep(knowledge, LinkModel.Shipped);
        _steps = [_segmentation, new DateAndNumberStep(), _names, new QuotationStep(SpeakerModel.Shipped), new RoleStep(RoleModel.Shipped)];
    }

    public AnnotatedArticle Annotate(AnnotationInput input)
    {
        _draft.Begin(input);
        foreach (var step in _steps)
        {
            step.Run(_draft);
        }

        return new AnnotatedArticle(Cut(input, isBody: true), Cut(input, isBody: false), CollectEntities());
    }

    public IReadOnlyList<Mention> FindNames(string text, IReadOnlyList<Token> tokens)
    {
        _draft.Begin(new AnnotationInput(text));
        _draft.Tokens.AddRange(tokens);
        _segmentation.Run(_draft);
        _names.Run(_draft);
        return [.. _draft.Names.Select(name => name.Mention)];
    }

    // Headline and text were read as one; each gets what lies in it, at its own offsets.
    private Annotation Cut(AnnotationInput input, bool isBody)
    {
        var start = isBody ? _draft.BodyStart : 0;
        var end = isBody ? _draft.Text.Length : input.Title.Length;
        bool Has(TextSpan span) => span.Start >= start && span.End <= end;
        TextSpan Move(TextSpan span) => new(span.Start - start, span.End - start);

        return new Annotation(
            [.. _draft.Roles.Where(s => Has(s.Span)).Select(s => s with { Span = Move(s.Span) })],
            [.. _draft.Names.Where(n => Has(n.Mention.Span)).Select(n => n.Mention with { Span = Move(n.Mention.Span) })],
            [.. _draft.Quotations.Where(q => Has(q.Content)).Select(q => MoveQuotation(q, Has, Move))],
            [.. _draft.Dates.Where(d => Has(d.Span)).Select(d => d with { Span = Move(d.Span) })],
            [.. _draft.Numbers.Where(n => Has(n.Span)).Select(n => n with { Span = Move(n.Span) })],
            input.Language.Length == 0 ? LanguageTags.English : input.Language,
            TextAnnotator.ModelVersion,
            _knowledge.Version,
            _draft.IsEnglish);
    }

    private static Quotation MoveQuotation(Quotation quotation, Func<TextSpan, bool> has, Func<TextSpan, TextSpan> move) => quotation with
    {
        Content = move(quotation.Content),
        Speaker = quotation.Speaker is { } speaker && has(speaker) ? move(speaker) : null,
        Cue = quotation.Cue is { } cue && has(cue) ? move(cue) : null,
    };

    private List<KnowledgeEntry> CollectEntities()
    {
        var entities = new List<KnowledgeEntry>();
        var seen = new HashSet<KnowledgeEntry>(EntryById.Comparer);
        var inBody = _draft.Names.Where(name => name.Mention.Span.Start >= _draft.BodyStart);
        var inTitle = _draft.Names.Where(name => name.Mention.Span.Start < _draft.BodyStart);
        foreach (var name in inBody.Concat(inTitle))
        {
            if (name.Entry is { } entry && seen.Add(entry))
            {
                entities.Add(entry);
            }
        }

        return entities;
    }
}
