using System.Runtime.InteropServices;
using Newsdesk.Kernel.Dates;
using Newsdesk.Kernel.Numbers;

namespace Newsdesk.Entities.Annotating;

/// <summary>Finds dates, then the numbers that are not part of one.</summary>
internal sealed class DateAndNumberStep : IAnnotationStep
{
    public void Run(AnnotationDraft draft)
    {
        if (!draft.IsEnglish)
        {
            return;
        }

        var tokens = CollectionsMarshal.AsSpan(draft.Tokens);
        DateRecognizer.Recognize(draft.Text, tokens, draft.Published, draft.Dates);
        NumberRecognizer.Recognize(draft.Text, tokens, draft.Dates, draft.Numbers);
    }
}
