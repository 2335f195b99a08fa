using System.Globalization;
using System.Text;
using Newsdesk.Entities.Roles;

namespace Newsdesk.Training.Roles;

/// <summary>Trains the model of discourse roles on the labels of the project, and writes what it measures into the model card.</summary>
internal sealed class RoleTrainer : IModelTrainer
{
    private static readonly string Labels = Path.Combine("services", "Training", "Labels", "roles.jsonl");

    public string Name => "roles";

    public string DefaultOutput => Path.Combine("services", "Entity.Core", "Roles", "Model");

    public IReadOnlyDictionary<string, byte[]> Train(string data)
    {
        var texts = LabelReader.Read(Labels, data);
        return new Dictionary<string, byte[]>
        {
            ["role-weights.tsv"] = Encoding.UTF8.GetBytes(Table(RoleWeights.Fit(texts))),
            ["README.md"] = Encoding.UTF8.GetBytes(RoleModelCard.Write(texts)),
        };
    }

    private static string Table(RoleModel model)
    {
        var table = new StringBuilder("# feature, then its weight for each role in the order of DiscourseRole\n");
        for (var feature = 0; feature < RoleModel.WeightCount / RoleModel.RoleCount; feature++)
        {
            var row = Enumerable.Range(1, RoleModel.RoleCount - 1).Select(role => model[feature, role]).ToList();
            if (row.Any(weight => weight != 0))
            {
                table.Append(CultureInfo.InvariantCulture, $"{feature}\t{string.Join('\t', row.Select(weight => weight.ToString("0.##", CultureInfo.InvariantCulture)))}\n");
            }
        }

        return table.ToString();
    }
}
