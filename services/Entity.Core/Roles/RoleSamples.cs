using Newsdesk.Entities.Annotating;
using Newsdesk.Entities.Knowledge;
using Newsdesk.Entities.Linking;
using Newsdesk.Entities.Names;
using Newsdesk.Entities.Quotations;
using Newsdesk.Kernel.Annotations;

namespace Newsdesk.Entities.Roles;

/// <summary>Reads texts for the training of the role model, through the same steps as for an annotation but without known names: the model does not depend on a knowledge base.</summary>
internal sealed class RoleSamples
{
    private readonly AnnotationDraft _draft = new();
    private readonly RoleStep _roles = new(new RoleModel(new double[RoleModel.WeightCount]));
    private readonly IAnnotationStep[] _steps;

    public RoleSamples() =>
        _steps = [new SegmentationStep(), new DateAndNumberStep(), new NameStep(KnowledgeBase.Build("none", []), LinkModel.Shipped), new QuotationStep(SpeakerModel.Shipped), _roles];

    /// <summary>The sentences of a text with their features; spans are of the text without its headline.</summary>
    public IReadOnlyList<(Sentence Sentence, RoleFeature[] Features)> Read(AnnotationInput input)
    {
        _draft.Begin(input);
        foreach (var step in _steps)
        {
            step.Run(_draft);
        }

        var body = _draft.Roles.Where(sentence => sentence.Span.Start >= _draft.BodyStart).ToList();
        return [.. body.Select((sentence, index) => (sentence with { Span = new(sentence.Span.Start - _draft.BodyStart, sentence.Span.End - _draft.BodyStart) }, _roles.Features[index].ToArray()))];
    }
}
