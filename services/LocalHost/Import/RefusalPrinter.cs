namespace Newsdesk.LocalHost.Import;

/// <summary>Tells refused records, the first ones each, the rest by number.</summary>
internal sealed class RefusalPrinter(TextWriter output)
{
    private const int Told = 20;

    private int _count;

    public void Add(string refusal)
    {
        if (++_count <= Told)
        {
            output.WriteLine(refusal);
        }
    }

    public void Close()
    {
        if (_count > Told)
        {
            output.WriteLine($"and {_count - Told} more were refused");
        }
    }
}
