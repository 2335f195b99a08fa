using Newsdesk.Entities.Roles;

namespace Newsdesk.Training.Roles;

/// <summary>Roles told against roles labelled.</summary>
internal sealed class RoleScore
{
    private readonly int[,] _counts = new int[RoleModel.RoleCount, RoleModel.RoleCount];

    private static IEnumerable<int> Roles => Enumerable.Range(1, RoleModel.RoleCount - 1);

    public int Sentences => Roles.Sum(Expected);

    /// <summary>Mean F1 of the roles that were labelled.</summary>
    public double MacroF1 => Roles.Where(role => Expected(role) > 0).Average(F1);

    public double Accuracy => (double)Roles.Sum(role => _counts[role, role]) / Sentences;

    public void Add(int expected, int told) => _counts[expected, told]++;

    public int Expected(int role) => Roles.Sum(told => _counts[role, told]);

    public double F1(int role)
    {
        var told = Roles.Sum(expected => _counts[expected, role]);
        return told + Expected(role) == 0 ? 0 : 2.0 * _counts[role, role] / (told + Expected(role));
    }
}
