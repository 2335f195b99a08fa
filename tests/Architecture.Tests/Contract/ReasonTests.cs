using System.Reflection;
using System.Text.RegularExpressions;
using Newsdesk.Architecture.Tests.Structure;
using Newsdesk.Kernel.Errors;

namespace Newsdesk.Architecture.Tests.Contract;

/// <summary>Error reasons are part of the contract: what the code answers with stands in its table.</summary>
public sealed partial class ReasonTests
{
    private static readonly HashSet<string> Documented = ReasonRow().Matches(Repository.Read("protos/README.md")).Select(row => row.Groups[1].Value).ToHashSet(StringComparer.Ordinal);

    [Fact]
    public void Reasons_OfTheKernel_AreDocumented() =>
        Assert.Empty(typeof(ErrorReasons).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string?)field.GetRawConstantValue()).Except(Documented));

    [Fact]
    public void Reasons_InTheCode_AreDocumented()
    {
        var used =
            from path in Repository.Files("*.cs")
            where path.StartsWith("services/", StringComparison.Ordinal)
            from use in ReasonUse().Matches(Repository.Read(path))
            let reason = use.Groups["reason"].Value
            where !Documented.Contains(reason)
            select $"{path}: {reason}";

        Assert.Empty(used);
    }

    [GeneratedRegex("^\\| `([A-Z_]+)` \\|", RegexOptions.Multiline)]
    private static partial Regex ReasonRow();

    // The kind and the reason stand side by side where a refusal is made.
    [GeneratedRegex("(?:DomainErrorKind\\.\\w+,|DomainException\\.Precondition\\()\\s*\"(?<reason>[A-Z_]+)\"")]
    private static partial Regex ReasonUse();
}
