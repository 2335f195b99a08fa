using Google.Api;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;

namespace Newsdesk.Architecture.Tests.Contract;

/// <summary>The rules for fields that the linter does not know.</summary>
public sealed class FieldTests
{
    // Of the members of a oneof each is one way among others, neither required nor optional.
    [Fact]
    public void Behaviour_EachFieldThatClientsSend_IsStated() => Assert.Empty(Api.Sent
        .SelectMany(message => message.Fields.InDeclarationOrder())
        .Where(field => field.RealContainingOneof is null && Api.BehavioursOf(field).Count == 0)
        .Select(FullName));

    [Fact]
    public void Name_EachResource_IsItsFirstFieldAndIdentifier() =>
        Assert.Empty(Api.Fields
            .Where(field => Api.BehavioursOf(field).Contains(FieldBehavior.Identifier))
            .Where(field => field.Name != "name" || field.FieldNumber != 1 || field.FieldType != FieldType.String)
            .Select(FullName));

    [Fact]
    public void Names_TimesAndSpans_SayWhatTheyAre()
    {
        Assert.Empty(Api.Fields.Where(field => IsOf(field, Timestamp.Descriptor) && !field.Name.EndsWith("_time", StringComparison.Ordinal) && !field.Name.EndsWith("_times", StringComparison.Ordinal)).Select(FullName));
        Assert.Empty(Api.Fields.Where(field => IsOf(field, Duration.Descriptor) && !field.Name.EndsWith("_duration", StringComparison.Ordinal)).Select(FullName));
    }

    [Fact]
    public void Names_Truths_HaveNoVerb() =>
        Assert.Empty(Api.Fields.Where(field => field.FieldType == FieldType.Bool && (field.Name.StartsWith("is_", StringComparison.Ordinal) || field.Name.StartsWith("has_", StringComparison.Ordinal))).Select(FullName));

    [Fact]
    public void Types_Loose_AreNotUsed() =>
        Assert.Empty(Api.Fields.Where(field => field.IsMap || IsOf(field, Any.Descriptor) || IsOf(field, Struct.Descriptor)).Select(FullName));

    private static bool IsOf(FieldDescriptor field, MessageDescriptor type) =>
        field.FieldType == FieldType.Message && field.MessageType.FullName == type.FullName;

    private static string FullName(FieldDescriptor field) => field.FullName;
}
