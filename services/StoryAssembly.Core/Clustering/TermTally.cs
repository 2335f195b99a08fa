namespace Newsdesk.Stories.Clustering;

/// <summary>What is counted of a term while a text is read.</summary>
internal struct TermTally
{
    public int Count { get; private set; }

    private int Capitals { get; set; }

    private int Smalls { get; set; }

    public readonly bool IsName => Capitals > 0 && Capitals >= Smalls;

    public void Add(int weight) => Count += weight;

    /// <param name="isCapital">How it is written.</param>
    /// <param name="isInside">Whether it stands inside a sentence; at the start of one a capital tells nothing.</param>
    public void Note(bool isCapital, bool isInside)
    {
        if (!isCapital)
        {
            Smalls++;
        }
        else if (isInside)
        {
            Capitals++;
        }
    }
}
