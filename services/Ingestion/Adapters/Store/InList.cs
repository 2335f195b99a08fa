using System.Globalization;
using Dapper;

namespace Newsdesk.Articles.Adapters.Store;

/// <summary>A list for <c>IN</c> that both engines take: Dapper's own form differs between them.</summary>
/// <param name="Sql">The list, never empty: <c>(@In0, @In1)</c>.</param>
/// <param name="Parameters">Its values.</param>
internal sealed record InList(string Sql, DynamicParameters Parameters)
{
    public static InList Of<T>(IEnumerable<T> values)
    {
        var parameters = new DynamicParameters();
        List<string> names = [];
        foreach (var value in values)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"In{names.Count}");
            parameters.Add(name, value);
            names.Add("@" + name);
        }

        return new InList($"({(names.Count > 0 ? string.Join(", ", names) : "NULL")})", parameters);
    }
}
