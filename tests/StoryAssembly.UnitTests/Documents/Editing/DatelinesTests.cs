using Newsdesk.Stories.Documents.Editing;

namespace Newsdesk.Stories.UnitTests.Documents.Editing;

public sealed class DatelinesTests
{
    [Theory]
    [InlineData("BEIJING -- China on Friday said it opposes the launch.", "BEIJING -- ")]
    [InlineData("SAO PAULO (AP) \u2014 Williams' veteran driver failed to finish.", "SAO PAULO (AP) \u2014 ")]
    [InlineData("MOSCOW, July 3 (Reuters) - Russia became the first country.", "MOSCOW, July 3 (Reuters) - ")]
    [InlineData("ALDERSUND, June 26 - The bank cut its rate.", "ALDERSUND, June 26 - ")]
    [InlineData("(CNN)North Korea fired a missile.", "(CNN)")]
    [InlineData("Kabul, Afghanistan (CNN) -- The Taliban attacked.", "Kabul, Afghanistan (CNN) -- ")]
    [InlineData("Seoul, July 4 (Yonhap) -- The ministry denied it.", "Seoul, July 4 (Yonhap) -- ")]
    public void Measure_Dateline_TakesItWhole(string sentence, string dateline) => Assert.Equal(dateline.Length, Datelines.Measure(sentence));

    [Theory]
    [InlineData("China opposes the launch.")]
    [InlineData("The prime minister - a former teacher - resigned.")]
    [InlineData("NATO said on Friday that it would send ships.")]
    [InlineData("BEIJING -- and Moscow agreed.")]
    [InlineData("A man (52) was arrested.")]
    [InlineData("COVID-19 deaths passed 200,000 in the United States.")]
    [InlineData("NATO-Russia talks collapsed.")]
    [InlineData("FALSE: The minister took bribes.")]
    [InlineData("FALSE - The minister took bribes.")]
    [InlineData("TRUMP: We will bomb Iran.")]
    [InlineData("Democratic Unionist Party (DUP) MP Ian Paisley said so.")]
    [InlineData("")]
    [InlineData("(CNN)")]
    public void Measure_NoDateline_TakesNothing(string sentence) => Assert.Equal(0, Datelines.Measure(sentence));
}
