namespace Newsdesk.Entities.Adapters;

/// <summary>Holds the knowledge base that names are linked to. It can be changed at any time: calls that have begun end with the one they began with.</summary>
internal sealed class ActiveKnowledge(TextAnnotator first) : IDisposable
{
    private readonly Lock _changing = new();
    private Holding _current = new(first);

    public KnowledgeLease Use()
    {
        lock (_changing)
        {
            var holding = _current;
            holding.Users++;
            return new KnowledgeLease(holding.Annotator, () => GiveBack(holding));
        }
    }

    /// <summary>Makes another the active one; the one before is closed when its last user gives it back.</summary>
    public void Change(TextAnnotator next)
    {
        Holding before;
        lock (_changing)
        {
            (before, _current) = (_current, new Holding(next));
        }

        GiveBack(before);
    }

    public void Dispose() => GiveBack(_current);

    // The place itself counts as one user, so that what is active is never closed.
    private void GiveBack(Holding holding)
    {
        lock (_changing)
        {
            holding.Users--;
            if (holding.Users > 0)
            {
                return;
            }
        }

        holding.Annotator.Knowledge.Dispose();
    }

    private sealed class Holding(TextAnnotator annotator)
    {
        public TextAnnotator Annotator { get; } = annotator;

        public int Users { get; set; } = 1;
    }
}
