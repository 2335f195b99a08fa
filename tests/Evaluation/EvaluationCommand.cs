using System.Diagnostics;
using System.Globalization;
using Newsdesk.Evaluation.Input;
using Newsdesk.Evaluation.Reports;
using Newsdesk.Evaluation.Stages;

namespace Newsdesk.Evaluation;

/// <summary>The command line: one stage on one set, or all stages on the data folder.</summary>
internal static class EvaluationCommand
{
    private const string DefaultData = "../shared/data";

    private static readonly string Usage =
        $"""
        usage: Evaluation STAGE INPUT.jsonl [--predictions OUT.jsonl]
               Evaluation STAGE LABELS.jsonl --data DIR     (labels of the project, texts of the data folder)
               Evaluation all [--data DIR]          (default {DefaultData})
        stages: {string.Join(", ", StageCatalogue.All.Select(stage => stage.Name))}
        """;

    public static int Run(string[] args, TextWriter output, TextWriter errors)
    {
        try
        {
            return args switch
            {
                ["all"] => RunAll(DefaultData, output),
                ["all", "--data", var data] => RunAll(data, output),
                [var name, var set] when StageCatalogue.Find(name) is { } stage => RunOne(stage, set, null, output),
                [var name, var set, "--predictions", var path] when StageCatalogue.Find(name) is { } stage => RunOne(stage, set, path, output),
                [var name, var set, "--data", var data] when StageCatalogue.Find(name) is { } stage => RunOne(stage, set, null, output, data),
                _ => Refuse(Usage, errors),
            };
        }
        catch (EvaluationException error)
        {
            return Refuse(error.Message, errors);
        }
    }

    private static int RunOne(IStage stage, string set, string? predictionsPath, TextWriter output, string? data = null)
    {
        using var predictions = predictionsPath is null ? null : File.CreateText(predictionsPath);
        var run = new StageRun(predictions, data);
        stage.Run(set, run);
        foreach (var (name, value) in run.Measures)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}={value:0.####}"));
        }

        using var process = Process.GetCurrentProcess();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"items_per_second={run.ItemsPerSecond:0.#}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"peak_memory_mb={process.PeakWorkingSet64 / 1048576.0:0}"));
        return 0;
    }

    private static int RunAll(string data, TextWriter output)
    {
        if (!Directory.Exists(data))
        {
            throw new EvaluationException($"There is no data folder at '{Path.GetFullPath(data)}'; name one with --data DIR.");
        }

        var table = new ResultTable();
        foreach (var stage in StageCatalogue.All)
        {
            foreach (var labels in stage.Labels)
            {
                var run = new StageRun(null, data);
                stage.Run(Path.Combine(AppContext.BaseDirectory, "Labels", labels), run);
                table.Add(stage.Name, $"labels of the project: {labels}", run);
            }

            if (stage.Sets.Count + stage.Labels.Count == 0)
            {
                table.Add(stage.Name, "no open set: give a file of your own");
            }

            foreach (var set in stage.Sets)
            {
                var path = Path.Combine(data, set);
                var run = new StageRun(null);
                if (File.Exists(path))
                {
                    stage.Run(path, run);
                    table.Add(stage.Name, set, run);
                }
                else
                {
                    table.Add(stage.Name, $"{set}: absent");
                }
            }
        }

        table.Write(output);
        return 0;
    }

    private static int Refuse(string message, TextWriter errors)
    {
        errors.WriteLine(message);
        return 1;
    }
}
