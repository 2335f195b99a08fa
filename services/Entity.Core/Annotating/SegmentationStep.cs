using System.Runtime.InteropServices;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Annotating;

/// <summary>Cuts the text into tokens and sentences, unless it came with tokens.</summary>
internal sealed class SegmentationStep : IAnnotationStep
{
    public void Run(AnnotationDraft draft)
    {
        if (draft.Tokens.Count == 0)
        {
            Tokenizer.Tokenize(draft.Text, draft.Tokens);
        }

        SentenceSplitter.Split(draft.Text, CollectionsMarshal.AsSpan(draft.Tokens), draft.Sentences);
    }
}
