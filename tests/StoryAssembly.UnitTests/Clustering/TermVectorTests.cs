using CsCheck;
using Newsdesk.Stories.Clustering;

namespace Newsdesk.Stories.UnitTests.Clustering;

public class TermVectorTests
{
    private static readonly Gen<TermVector> Vectors = Gen
        .Dictionary(Gen.String[Gen.Char.AlphaNumeric, 1, TermForm.MaxLength], Gen.Double[0.01, 100])[0, 80]
        .Select(weights => TermVector.Of(weights, 64));

    [Fact]
    public void Of_MoreTermsThanKept_KeepsTheHeaviestFirst()
    {
        var vector = TermVector.Of(new Dictionary<string, double> { ["b"] = 1, ["a"] = 1, ["c"] = 3 }, 2);

        Assert.Equal(["c", "a"], vector.Terms.Select(term => term.Term));
    }

    [Fact]
    public void Of_AnyWeights_HasUnitLength() => Vectors.Where(vector => vector.Terms.Count > 0).Sample(vector =>
        Assert.InRange(Math.Sqrt(vector.Terms.Sum(term => (double)term.Weight * term.Weight)), TermVector.Unit * 0.99, TermVector.Unit * 1.01));

    [Fact]
    public void FromBytes_StoredVector_IsTheSame() => Vectors.Sample(vector => Assert.Equal(vector.Terms, TermVector.FromBytes(vector.ToBytes()).Terms));
}
