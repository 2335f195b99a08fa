using Newsdesk.Evaluation.Stages.Copies;
using Newsdesk.Evaluation.Stages.Feeds;

namespace Newsdesk.Evaluation.Stages;

/// <summary>Every stage that can be measured, in the order of an article's way.</summary>
internal static class StageCatalogue
{
    public static IReadOnlyList<IStage> All { get; } =
    [
        new FeedsStage(),
        new ExtractionStage(),
        new DedupStage(),
        new CopiesStage(),
        new ClusteringStage(),
        new NamesStage(),
        new LinkingStage(),
        new RolesStage(),
        new QuotesStage(),
        new SummaryStage(),
    ];

    public static IStage? Find(string name) => All.FirstOrDefault(stage => stage.Name == name);
}
