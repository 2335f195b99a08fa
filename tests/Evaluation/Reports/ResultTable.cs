using System.Globalization;
using Newsdesk.Evaluation.Stages;

namespace Newsdesk.Evaluation.Reports;

/// <summary>One line a set: stage, set, measures.</summary>
internal sealed class ResultTable
{
    private readonly List<(string Stage, string Set, string Result)> _rows = [];

    public void Add(string stage, string remark) => _rows.Add((stage, remark, ""));

    public void Add(string stage, string set, StageRun run)
    {
        var measures = run.Measures.Select(measure => string.Create(CultureInfo.InvariantCulture, $"{measure.Name} {measure.Value:0.###}"));
        var speed = string.Create(CultureInfo.InvariantCulture, $"{run.ItemsPerSecond:0} items/s");
        _rows.Add((stage, set, string.Join("  ", measures.Append(speed))));
    }

    public void Write(TextWriter output)
    {
        var stageWidth = _rows.Max(row => row.Stage.Length);
        var setWidth = _rows.Max(row => row.Set.Length);
        foreach (var (stage, set, result) in _rows)
        {
            output.WriteLine($"{stage.PadRight(stageWidth)}  {set.PadRight(setWidth)}  {result}".TrimEnd());
        }
    }
}
