using Grpc.Core;
using Newsdesk.Entities.Adapters;
using Newsdesk.Entities.V1;
using Newsdesk.Kernel.Errors;
using Newsdesk.Platform.Errors;
using Newsdesk.Platform.Validation;

namespace Newsdesk.Entities.Api;

/// <summary>Annotates the texts of one request beside each other and answers in their order.</summary>
internal sealed class TextBatch(InputAnnotator annotator)
{
    private const int MaxTexts = 100;

    /// <summary>UTF-16 code units of all texts and headlines: what five of the longest texts have.</summary>
    private const int MaxLength = 1_000_000;

    /// <summary>Below what one message may have, with room for a refusal of each text.</summary>
    private const int MaxAnswerBytes = 7 * 1024 * 1024;

    public async Task<BatchAnnotateTextsResponse> AnnotateAsync(KnowledgeLease lease, BatchAnnotateTextsRequest request, ServerCallContext context)
    {
        Check(request);
        var results = new TextResult[request.Inputs.Count];
        var degree = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = context.CancellationToken };
        await Parallel.ForEachAsync(Enumerable.Range(0, results.Length), degree, (index, _) =>
        {
            results[index] = annotator.AnnotateOrRefuse(lease, $"inputs[{index}]", request.Inputs[index], context);
            return ValueTask.CompletedTask;
        });
        return new BatchAnnotateTextsResponse { Results = { Fitting(results, context) } };
    }

    private static void Check(BatchAnnotateTextsRequest request)
    {
        var violations = new RequestViolations();
        violations.NotEmpty("inputs", request.Inputs);
        violations.MaxCount("inputs", request.Inputs, MaxTexts);
        var length = request.Inputs.Sum(input => (long)input.Text.Length + input.Title.Length);
        violations.Check(length <= MaxLength, "inputs", $"Must have at most {MaxLength} characters in all, have {length}: send them in several requests.");
        violations.ThrowIfAny();
    }

    // Texts made of nothing but names and numbers have annotations many times their size.
    private static IEnumerable<TextResult> Fitting(TextResult[] results, ServerCallContext context)
    {
        var bytes = 0L;
        foreach (var result in results)
        {
            var size = result.CalculateSize();
            if (bytes + size <= MaxAnswerBytes)
            {
                bytes += size;
                yield return result;
            }
            else
            {
                yield return new TextResult { Refused = TooLarge().ToStatus(context) };
            }
        }
    }

    private static DomainException TooLarge() =>
        new(DomainErrorKind.Exhausted, "BATCH_ANSWER_TOO_LARGE", "The annotation does not fit into the answer beside those before it: send this text again, with fewer others.");
}
