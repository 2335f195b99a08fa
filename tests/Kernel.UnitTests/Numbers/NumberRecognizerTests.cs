using System.Globalization;
using CsCheck;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Dates;
using Newsdesk.Kernel.Numbers;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Kernel.UnitTests.Numbers;

public sealed class NumberRecognizerTests
{
    [Theory]
    [InlineData("12 and 1,200 and 3.5", "12=12|1,200=1200|3.5=3.5")]
    [InlineData("two hundred and twelve thousand five hundred", "two hundred and twelve thousand five hundred=212500")]
    [InlineData("twenty-one ships and thirteen planes", "twenty-one=21|thirteen=13")]
    [InlineData("1.5 million, 40 thousand, a hundred", "1.5 million=1500000|40 thousand=40000|a hundred=100")]
    [InlineData("half a million, half a dozen, a dozen", "half a million=500000|half a dozen=6|a dozen=12")]
    [InlineData("two and a half million", "two and a half million=2500000")]
    [InlineData("nine or ten", "nine=9|ten=10")]
    [InlineData("one ship", "one=1")]
    [InlineData("no one, one of them, this one", "")]
    [InlineData("the 4th at 10:30, 6am", "")]
    [InlineData("999999999999999999999999999999", "")]
    public void Recognize_Number_HasItsValue(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Recognize(text).Select(n => string.Create(CultureInfo.InvariantCulture, $"{n.Span.Of(text)}={n.Value}"))));

    [Theory]
    [InlineData("$1.5 million", "$1.5 million=1500000 USD")]
    [InlineData("US$2bn", "US$2bn=2000000000 USD")]
    [InlineData("£3m and €4", "£3m=3000000 GBP|€4=4 EUR")]
    [InlineData("40 percent, 41%, 42 per cent", "40 percent=40 percent|41%=41 percent|42 per cent=42 percent")]
    [InlineData("five million dollars", "five million dollars=5000000 USD")]
    [InlineData("a 10-mile road, 5km, 3m tall", "10-mile=10 mile|5km=5 km|3m=3 m")]
    [InlineData("a 34-year-old man", "34-year-old=34 year")]
    public void Recognize_Unit_HasOneName(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Recognize(text).Select(n => string.Create(CultureInfo.InvariantCulture, $"{n.Span.Of(text)}={n.Value} {n.Unit}"))));

    [Theory]
    [InlineData("about 40", NumberApproximation.About)]
    [InlineData("an estimated 40", NumberApproximation.About)]
    [InlineData("at least 40", NumberApproximation.AtLeast)]
    [InlineData("more than 40", NumberApproximation.AtLeast)]
    [InlineData("No fewer than 40", NumberApproximation.AtLeast)]
    [InlineData("40 or more", NumberApproximation.AtLeast)]
    [InlineData("dozens", NumberApproximation.AtLeast)]
    [InlineData("up to 40", NumberApproximation.AtMost)]
    [InlineData("as many as 40", NumberApproximation.AtMost)]
    [InlineData("fewer than 40", NumberApproximation.AtMost)]
    [InlineData("exactly 40", NumberApproximation.Exact)]
    public void Recognize_Hedge_IsKept(string text, NumberApproximation expected) => Assert.Equal(expected, Assert.Single(Recognize(text)).Approximation);

    [Theory]
    [InlineData("At least 40 people were killed", "40 people killed")]
    [InlineData("killing at least nine civilians", "nine civilians killed")]
    [InlineData("9 people were killed and 11 injured", "9 people killed|11 - injured")]
    [InlineData("killed 9 people and injured 11 others", "9 people killed|11 others injured")]
    [InlineData("the death toll rose to 40", "40 - killed")]
    [InlineData("police arrested two armed men", "two men arrested")]
    [InlineData("Five people were left trapped inside", "Five people trapped")]
    [InlineData("40 dead, 12 missing", "40 - killed|12 - missing")]
    [InlineData("12 unarmed Palestinian protesters", "12 protesters -")]
    [InlineData("tens of thousands of homes", "tens of thousands homes -")]
    [InlineData("40 percent of voters", "40 percent voters -")]
    [InlineData("over 2,300 miles", "2,300 miles - -")]
    [InlineData("one person was injured", "one person injured")]
    [InlineData("killing one police officer and", "one officer killed")]
    public void Recognize_CountedNoun_HasItsPredicate(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Recognize(text).Select(n => $"{n.Span.Of(text)} {Show(n.Noun)} {Show(n.Predicate)}")));

    [Theory]
    [InlineData("10 to 15 people died", "10 Joined|15 Joined")]
    [InlineData("a crowd of 10-15 men", "10 Joined|15 Joined")]
    [InlineData("two or three people died", "two Joined|three Joined")]
    [InlineData("between 40 and 50 people were hurt", "40 Joined|50 Joined")]
    [InlineData("They won 3-1", "3 Joined|1 Joined")]
    [InlineData("dozens were hurt, tens of thousands fled", "dozens Vague|tens of thousands Vague")]
    [InlineData("several thousand people fled", "several thousand Vague")]
    [InlineData("under Article 370 of the law", "370 Label")]
    [InlineData("a Boeing 737 with 40 people on board", "737 Label|40 None")]
    [InlineData("a boy aged 12", "12 Label")]
    [InlineData("the Falcon 9 rocket", "9 Label")]
    [InlineData("In Gaza 40 people were killed", "40 None")]
    [InlineData("last year 40 people were killed", "40 None")]
    [InlineData("two thirds of the houses", "two Fraction")]
    [InlineData("one in five homes", "five Fraction")]
    [InlineData("three out of ten people", "three Fraction|ten Fraction")]
    [InlineData("The army denied that 50 civilians were killed", "50 Unasserted")]
    [InlineData("a plot to kill 300 people", "300 Unasserted")]
    [InlineData("40 people are feared dead", "40 Unasserted")]
    [InlineData("The storm could displace 2,000 people", "2,000 Unasserted")]
    [InlineData("not fewer than 40 people were killed", "40 None")]
    [InlineData("It did not rain, and 40 people were killed", "40 None")]
    [InlineData("killing nine civilians and injuring 40", "nine None|40 None")]
    [InlineData("9 people were killed and 11 injured", "9 None|11 None")]
    [InlineData("In May 40 people were killed", "40 None")]
    [InlineData("Storm could hit coast\n\n12 people were killed", "12 None")]
    public void Recognize_NumberThatCountsNothingForSure_SaysWhy(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Recognize(text).Select(n => $"{n.Span.Of(text)} {n.Doubt}")));

    [Fact]
    public void Recognize_NumbersOfDates_AreLeftOut() =>
        Assert.Equal("14", Assert.Single(Recognize("On July 3-4, 2025, two years ago, in 1979: 14")).Span.Of("On July 3-4, 2025, two years ago, in 1979: 14"));

    [Fact]
    public void Recognize_AnyWords_StaysInTheText()
    {
        string[] words =
        [
            "one", "two", "twenty", "hundred", "thousand", "million", "dozens", "tens", "of", "and", "a", "half", "$", "US", "%", "per", "cent", "1,000", "3.5", "7", "m", "bn", "-", "killed",
            "people", "at", "least", "or", "more", "was", ".", "several", "dozen", "the", "in", "2016", "Friday",
        ];
        var texts = Gen.Int[0, words.Length - 1].Array[0, 30].SelectMany(picked => Gen.Bool.Select(tight => string.Join(tight ? "" : " ", picked.Select(index => words[index]))));

        texts.Sample(text =>
        {
            var end = 0;
            foreach (var number in Recognize(text))
            {
                Assert.True(number.Span.FitsIn(text.Length) && number.Span.Start >= end && !number.Span.IsEmpty);
                Assert.True(double.IsFinite(number.Value));
                end = number.Span.End;
            }
        });
    }

    private static List<NumberExpression> Recognize(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        var numbers = new List<NumberExpression>();
        NumberRecognizer.Recognize(text, Tokenizer.AsSpan(tokens), DateRecognizer.Recognize(text, new DateOnly(2025, 7, 4)), numbers);
        return numbers;
    }

    private static string Show(string word) => word.Length == 0 ? "-" : word;
}
