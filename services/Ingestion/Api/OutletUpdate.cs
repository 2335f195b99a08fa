using Google.Protobuf.WellKnownTypes;
using Newsdesk.Articles.Identity;
using Newsdesk.Articles.Outlets;
using Newsdesk.Platform.Validation;

namespace Newsdesk.Articles.Api;

/// <summary>The fields of an outlet that a caller sets; what only the service sets is left alone.</summary>
internal sealed class OutletUpdate
{
    private const string DisplayName = "display_name";
    private const string Domains = "domains";
    private const string Owner = "owner";
    private const string RegionCode = "region_code";
    private const int MaxText = 200;
    private const int MaxDomains = 100;

    private readonly HashSet<string> _fields;

    private OutletUpdate(IEnumerable<string> fields) => _fields = fields.ToHashSet(StringComparer.Ordinal);

    public static OutletUpdate All { get; } = new([DisplayName, Domains, Owner, RegionCode]);

    /// <summary>The fields of the mask; without one those that are populated.</summary>
    public static OutletUpdate Of(FieldMask? mask, V1.Outlet outlet) => mask switch
    {
        { Paths: ["*"] } => All,
        { Paths.Count: > 0 } => new(mask.Paths),
        _ => new(Populated(outlet)),
    };

    /// <summary>A change of an outlet to the fields of the message, and everything that is wrong with them.</summary>
    public Func<Outlet, Outlet> Read(V1.Outlet wanted, UrlRules rules, RequestViolations violations)
    {
        var domains = _fields.Contains(Domains) ? ReadDomains(wanted, rules, violations) : [];
        if (_fields.Contains(DisplayName) && violations.Required("outlet.display_name", wanted.DisplayName))
        {
            CheckText("outlet.display_name", wanted.DisplayName, violations);
        }

        if (_fields.Contains(Owner))
        {
            CheckText("outlet.owner", wanted.Owner, violations);
        }

        if (_fields.Contains(RegionCode))
        {
            violations.Check(IsRegion(wanted.RegionCode), "outlet.region_code", "Must be a CLDR region code such as 'GB' or '150', or empty.");
        }

        return outlet => outlet with
        {
            DisplayName = _fields.Contains(DisplayName) ? wanted.DisplayName.Trim() : outlet.DisplayName,
            Domains = _fields.Contains(Domains) ? domains : outlet.Domains,
            Owner = _fields.Contains(Owner) ? wanted.Owner.Trim() : outlet.Owner,
            RegionCode = _fields.Contains(RegionCode) ? wanted.RegionCode : outlet.RegionCode,
        };
    }

    private static IEnumerable<string> Populated(V1.Outlet outlet)
    {
        (string Field, bool IsSet)[] fields =
        [
            (DisplayName, outlet.DisplayName.Length > 0),
            (Domains, outlet.Domains.Count > 0),
            (Owner, outlet.Owner.Length > 0),
            (RegionCode, outlet.RegionCode.Length > 0),
        ];
        return fields.Where(field => field.IsSet).Select(field => field.Field);
    }

    private static void CheckText(string field, string text, RequestViolations violations)
    {
        violations.MaxLength(field, text, MaxText);
        violations.Check(!text.Any(char.IsControl), field, "Must not hold control characters.");
    }

    private static string[] ReadDomains(V1.Outlet wanted, UrlRules rules, RequestViolations violations)
    {
        violations.NotEmpty("outlet.domains", wanted.Domains);
        violations.MaxCount("outlet.domains", wanted.Domains, MaxDomains);
        List<string> domains = [];
        for (var i = 0; i < Math.Min(wanted.Domains.Count, MaxDomains); i++)
        {
            if (OutletDomain.TryNormalize(wanted.Domains[i], rules, out var domain))
            {
                domains.Add(domain);
            }
            else
            {
                violations.Add($"outlet.domains[{i}]", "Must be a host name such as 'example.org'.");
            }
        }

        return [.. domains.Distinct(StringComparer.Ordinal)];
    }

    private static bool IsRegion(string code) =>
        code.Length == 0 || (code.Length == 2 && code.All(char.IsAsciiLetterUpper)) || (code.Length == 3 && code.All(char.IsAsciiDigit));
}
