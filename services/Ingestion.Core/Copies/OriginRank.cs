namespace Newsdesk.Articles.Copies;

/// <summary>Orders the members of a family; the least is its origin: the agency's own report, then one that credits an agency, then the earliest published, then the first taken in.</summary>
/// <param name="Credit">What it has to do with an agency.</param>
/// <param name="PublishTime">When it was published.</param>
/// <param name="Sequence">Ingest sequence of its first revision.</param>
public readonly record struct OriginRank(WireCredit Credit, DateTimeOffset PublishTime, long Sequence) : IComparable<OriginRank>
{
    public int CompareTo(OriginRank other) => Key.CompareTo(other.Key);

    private (int, DateTimeOffset, long) Key => (-(int)Credit, PublishTime, Sequence);

    public static bool operator <(OriginRank left, OriginRank right) => left.CompareTo(right) < 0;

    public static bool operator >(OriginRank left, OriginRank right) => left.CompareTo(right) > 0;

    public static bool operator <=(OriginRank left, OriginRank right) => left.CompareTo(right) <= 0;

    public static bool operator >=(OriginRank left, OriginRank right) => left.CompareTo(right) >= 0;
}
