namespace Newsdesk.Entities.Adapters;

/// <summary>The right to read one knowledge base until it is given back: so long the file stays mapped, whatever becomes active meanwhile.</summary>
internal sealed class KnowledgeLease(TextAnnotator annotator, Action giveBack) : IDisposable
{
    private Action? _giveBack = giveBack;

    public TextAnnotator Annotator => annotator;

    public Knowledge.KnowledgeBase Knowledge => annotator.Knowledge;

    public void Dispose() => Interlocked.Exchange(ref _giveBack, null)?.Invoke();
}
