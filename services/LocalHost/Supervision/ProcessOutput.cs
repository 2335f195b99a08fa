namespace Newsdesk.LocalHost.Supervision;

/// <summary>
/// What a child process says. Until it is ready its lines are held back, so that a failed start can be told in one sentence; after that they pass on
/// to standard error under the process's name.
/// </summary>
internal sealed class ProcessOutput(string name, TextWriter target)
{
    private const int Held = 200;

    private readonly Lock _gate = new();
    private readonly Queue<string> _held = new();
    private bool _open;

    /// <summary>The last line the process said before it was ready.</summary>
    public string? LastLine
    {
        get
        {
            lock (_gate)
            {
                return _held.LastOrDefault();
            }
        }
    }

    public void Add(string? line)
    {
        if (string.IsNullOrWhiteSpace(line))
        {
            return;
        }

        lock (_gate)
        {
            if (_open)
            {
                target.WriteLine($"{name}: {line}");
                return;
            }

            _held.Enqueue(line);
            if (_held.Count > Held)
            {
                _held.Dequeue();
            }
        }
    }

    /// <summary>Lets go of what was held back, and of all that follows.</summary>
    public void Open()
    {
        lock (_gate)
        {
            _open = true;
            while (_held.TryDequeue(out var line))
            {
                target.WriteLine($"{name}: {line}");
            }
        }
    }
}
