using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;

namespace Newsdesk.Architecture.Tests.Contract;

/// <summary>The rules of the contract that the linter does not know.</summary>
public sealed class CallTests
{
    private static readonly string[] ReturnResource = ["Get", "Create", "Update"];

    public static TheoryData<string> CallNames => [.. Api.Calls.Select(call => call.FullName)];

    [Fact]
    public void Packages_Contract_AreTheFive() => Assert.Equal(
        ["newsdesk.articles.v1", "newsdesk.entities.v1", "newsdesk.events.v1", "newsdesk.stories.v1", "newsdesk.topics.v1"],
        Api.Files.Select(file => file.Package).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(CallNames))]
    public void Types_EachCall_FollowItsName(string fullName)
    {
        var call = Api.Calls.Single(call => call.FullName == fullName);

        Assert.Equal($"{call.Name}Request", call.InputType.Name);
        var resource = ReturnResource.Where(verb => call.Name.StartsWith(verb, StringComparison.Ordinal)).Select(verb => call.Name[verb.Length..]).FirstOrDefault();
        var expected = call.Name.StartsWith("Delete", StringComparison.Ordinal) ? nameof(Empty) : resource ?? $"{call.Name}Response";
        Assert.Equal(expected, call.OutputType.Name);
    }

    [Fact]
    public void Paging_EachList_IsThere() => Assert.All(Calls("List").Concat(Calls("Search")), call =>
    {
        Assert.Equal(FieldType.Int32, call.InputType.FindFieldByName("page_size")?.FieldType);
        Assert.Equal(FieldType.String, call.InputType.FindFieldByName("page_token")?.FieldType);
        Assert.Equal(FieldType.String, call.OutputType.FindFieldByName("next_page_token")?.FieldType);
        Assert.True(call.OutputType.FindFieldByNumber(1).IsRepeated);
        Assert.False(call.IsServerStreaming);
    });

    [Fact]
    public void Mask_EachUpdate_IsThere() => Assert.All(Calls("Update"), call =>
        Assert.Equal(FieldMask.Descriptor.FullName, call.InputType.FindFieldByName("update_mask")?.MessageType.FullName));

    [Fact]
    public void Names_EachBatchGet_AreAListOfNames() => Assert.All(Calls("BatchGet"), call =>
        Assert.True(call.InputType.FindFieldByName("names") is { IsRepeated: true, FieldType: FieldType.String }));

    private static List<MethodDescriptor> Calls(string verb)
    {
        var calls = Api.Calls.Where(call => call.Name.StartsWith(verb, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(calls);
        return calls;
    }
}
