using Newsdesk.Entities;
using Newsdesk.Entities.Knowledge;

namespace Newsdesk.Evaluation.Stages;

/// <summary>Readers of text whose code is compiled for speed, as the service's is some articles after its start: a set of some hundred texts would else measure the compiler.</summary>
internal static class WarmAnnotator
{
    private const int Readings = 2_000;

    /// <summary>What news is made of: a dateline, names of every kind, both kinds of marks, dates, numbers, capitals.</summary>
    private const string Sample =
        """
        STOCKHOLM, March 3 - Prime Minister Anna Lindholm said on Tuesday that Sweden would send 450 engineers to Gothenburg, where at least 12 people were killed and about 40 injured last week.
        "We will not leave the families alone," Lindholm told reporters at the Foreign Ministry. "Nobody," she added, "can say when the harbour will open."
        The Russian ambassador, Sergei Orlov, 61, called the accident ‘a tragedy for both our countries’. According to the Ministry of Transport (MoT) it was the third since April 2019.
        HARBOUR CLOSED UNTIL FRIDAY
        Mr. Orlov, who met Donald Trump in Washington in 2017, said: “It may take years – and $1.5 billion – to build it again.”
        Two thirds of the goods of the Baltic Shipping Company go through Gothenburg; in London its shares fell 4.5 percent. 'They knew,' said Robert Okafor, a docker. 'I was there when it happened.'
        """;

    public static TextAnnotator Create(KnowledgeBase knowledge)
    {
        var annotator = new TextAnnotator(knowledge);
        var input = new AnnotationInput(Sample, "Ferry strikes quay in Gothenburg, killing 12", DateTimeOffset.UnixEpoch);
        for (var i = 0; i < Readings; i++)
        {
            annotator.Annotate(input);
        }

        return annotator;
    }
}
