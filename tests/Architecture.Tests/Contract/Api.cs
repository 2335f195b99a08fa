using Google.Api;
using Google.Protobuf.Reflection;
using Newsdesk.Articles.V1;

namespace Newsdesk.Architecture.Tests.Contract;

/// <summary>The contract as it was compiled.</summary>
internal static class Api
{
    private const string Suite = "newsdesk.";

    /// <summary>Every file of the suite, found through every type of the compiled contract.</summary>
    public static IReadOnlyList<FileDescriptor> Files { get; } =
    [
        .. typeof(Article).Assembly.GetTypes()
            .Where(type => type.Name.EndsWith("Reflection", StringComparison.Ordinal))
            .Select(type => type.GetProperty("Descriptor")?.GetValue(null))
            .OfType<FileDescriptor>()
            .Where(file => file.Package.StartsWith(Suite, StringComparison.Ordinal))
            .OrderBy(file => file.Name, StringComparer.Ordinal),
    ];

    public static IReadOnlyList<MethodDescriptor> Calls { get; } = [.. Files.SelectMany(file => file.Services).SelectMany(service => service.Methods)];

    public static IReadOnlyList<MessageDescriptor> Messages { get; } = [.. Files.SelectMany(file => file.MessageTypes).SelectMany(WithNested)];

    public static IEnumerable<FieldDescriptor> Fields => Messages.SelectMany(message => message.Fields.InDeclarationOrder());

    /// <summary>Messages that a client may send, with all that they hold.</summary>
    public static IReadOnlyList<MessageDescriptor> Sent { get; } = [.. Reachable(Calls.Select(call => call.InputType))];

    public static IReadOnlyList<FieldBehavior> BehavioursOf(FieldDescriptor field) =>
        field.GetOptions()?.GetExtension(FieldBehaviorExtensions.FieldBehavior) is { } behaviours ? [.. behaviours] : [];

    private static IEnumerable<MessageDescriptor> WithNested(MessageDescriptor message) =>
        message.NestedTypes.Where(nested => nested.GetOptions()?.MapEntry != true).SelectMany(WithNested).Prepend(message);

    private static HashSet<MessageDescriptor> Reachable(IEnumerable<MessageDescriptor> roots)
    {
        var found = new HashSet<MessageDescriptor>();
        var open = new Queue<MessageDescriptor>(roots);
        while (open.TryDequeue(out var message))
        {
            if (message.FullName.StartsWith(Suite, StringComparison.Ordinal) && found.Add(message))
            {
                foreach (var field in message.Fields.InDeclarationOrder().Where(field => field.FieldType == FieldType.Message))
                {
                    open.Enqueue(field.MessageType);
                }
            }
        }

        return found;
    }
}
