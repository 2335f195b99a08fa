using Grpc.Core;
using Newsdesk.Entities.Adapters;
using Newsdesk.Entities.Telemetry;
using Newsdesk.Entities.V1;
using Newsdesk.Kernel.Errors;
using Newsdesk.Kernel.Text;
using Newsdesk.Platform.Errors;
using Newsdesk.Platform.Validation;

namespace Newsdesk.Entities.Api;

/// <summary>Annotates the texts that callers send, one by one.</summary>
internal sealed class InputAnnotator(TextInputReader reader, EntityInstrumentation instrumentation)
{
    /// <exception cref="DomainException">The input breaks a rule; the violations name its fields, seen from <paramref name="field"/>.</exception>
    public AnnotateTextResponse Annotate(KnowledgeLease lease, string field, TextInput? input)
    {
        var violations = new RequestViolations();
        var text = reader.Read(field, input, violations);
        violations.ThrowIfAny();

        var article = instrumentation.Annotate(lease.Annotator, text);
        var annotation = article.Text.ToProto();
        if (input is { ShowTokens: true })
        {
            annotation.Tokens.Add(Tokenizer.Tokenize(text.Text).Select(token => token.ToProto()));
        }

        return new AnnotateTextResponse { Annotation = annotation, Entities = { article.Entities.Select(entry => entry.ToProto()) } };
    }

    /// <summary>The annotation, or why there is none: a text of many must not be in the way of the others.</summary>
    public TextResult AnnotateOrRefuse(KnowledgeLease lease, string field, TextInput? input, ServerCallContext context)
    {
        try
        {
            return new TextResult { Annotated = Annotate(lease, field, input) };
        }
        catch (DomainException refusal)
        {
            return new TextResult { Refused = refusal.ToStatus(context) };
        }
    }
}
