using Newsdesk.Entities;
using Newsdesk.Entities.Adapters;
using Newsdesk.Entities.Knowledge;

namespace Newsdesk.Evaluation.Stages;

/// <summary>Readers of text whose code is compiled for speed, as the service's is some articles after its start: a set of some hundred texts would else measure the compiler.</summary>
internal static class WarmAnnotator
{
    private const int Readings = 2_000;

    public static TextAnnotator Create(KnowledgeBase knowledge)
    {
        var annotator = new TextAnnotator(knowledge);
        for (var i = 0; i < Readings; i++)
        {
            annotator.Annotate(KnowledgeWarmup.Sample);
        }

        return annotator;
    }
}
