using Newsdesk.Entities.Annotating;
using Newsdesk.Entities.Knowledge;
using Newsdesk.Entities.Linking;
using Newsdesk.Entities.Names;

namespace Newsdesk.Entities.Quotations;

/// <summary>Reads texts for the training of the speaker model, through the same steps as for an annotation but without known names: the model does not depend on a knowledge base.</summary>
internal sealed class SpeakerSamples
{
    private readonly AnnotationDraft _draft = new();
    private readonly List<SpeakerChoice> _choices = [];
    private readonly IAnnotationStep[] _steps;

    public SpeakerSamples() =>
        _steps = [new SegmentationStep(), new NameStep(KnowledgeBase.Build("none", []), LinkModel.Shipped), new QuotationStep(new SpeakerModel(new double[(int)SpeakerSignal.Count]), _choices.Add)];

    /// <summary>The quotations of a text with their candidates; the rules choose among them.</summary>
    public IReadOnlyList<SpeakerChoice> Read(string text)
    {
        _choices.Clear();
        _draft.Begin(new AnnotationInput(text));
        foreach (var step in _steps)
        {
            step.Run(_draft);
        }

        return [.. _choices];
    }
}
