using Newsdesk.Entities.Quotations;

namespace Newsdesk.Entities.UnitTests.Quotations;

public sealed class SpeakerModelTests
{
    private const ulong Person = 1UL << (int)SpeakerSignal.Person;
    private const ulong Place = 1UL << (int)SpeakerSignal.Place;
    private const ulong Chosen = 1UL << (int)SpeakerSignal.Chosen;

    [Fact]
    public void Choose_HigherSum_Wins() => Assert.Equal(1, Model("0\t1\n2\t-1").Choose([Place | Chosen, Person]));

    [Fact]
    public void Choose_EqualSums_IsWhomTheRulesChoose() => Assert.Equal(1, Model("").Choose([Person, Person | Chosen]));

    [Fact]
    public void Choose_NoCandidates_IsNobody() => Assert.Equal(-1, Model("").Choose([]));

    [Theory]
    [InlineData("99\t1")]
    [InlineData("0\tx")]
    [InlineData("0")]
    public void Read_LineOfAnotherForm_IsRefused(string line) => Assert.Throws<InvalidDataException>(() => Model(line));

    [Fact]
    public void Shipped_HasAWeightForTheChoiceOfTheRules() => Assert.True(SpeakerModel.Shipped[(int)SpeakerSignal.Chosen] > 0);

    private static SpeakerModel Model(string lines)
    {
        using var reader = new StringReader(lines);
        return SpeakerModel.Read(reader);
    }
}
