namespace Newsdesk.Evaluation.Stages;

/// <summary>One stage of the product, measured on a set of the stage's form.</summary>
internal interface IStage
{
    /// <summary>Name on the command line.</summary>
    string Name { get; }

    /// <summary>Sets of the data folder that <c>all</c> runs it on, relative paths.</summary>
    IReadOnlyList<string> Sets { get; }

    /// <summary>Labels of the project that <c>all</c> runs it on, file names; their texts are in the data folder.</summary>
    IReadOnlyList<string> Labels => [];

    /// <summary>Runs the product's own code on every item.</summary>
    /// <param name="setPath">The JSON Lines file.</param>
    /// <param name="run">Takes the time, the predictions and the measures.</param>
    void Run(string setPath, StageRun run);
}
