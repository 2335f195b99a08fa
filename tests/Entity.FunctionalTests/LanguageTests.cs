using Newsdesk.Entities.V1;

namespace Newsdesk.Entities.FunctionalTests;

/// <summary>Texts of any language are answered; which one it was taken for is told.</summary>
public sealed class LanguageTests
{
    private const string English = "Vladimir Putin met the Taliban on Friday, and he said that the talks were good. “We agree,” Putin said. At least 40 people came to the meeting.";
    private const string German = "Vladimir Putin traf am Freitag die Taliban in Moskau, und das Gespräch war nach den Worten des Sprechers nicht das letzte. „Wir sind einig“, sagte Putin. Mindestens 40 Menschen kamen.";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(English, "en")]
    [InlineData("Putin meets Taliban", "en")]
    [InlineData("Er sagte „Wir sind einig“ und ging, but the minister said that he had to stay at the meeting, and that they would go on with the talks in the morning.", "en")]
    public async Task AnnotateText_EnglishOrTooShort_IsReadInFull(string text, string expected)
    {
        await using var fixture = await EntityFixture.StartAsync();

        var annotation = (await AnnotateAsync(fixture, text)).Annotation;

        Assert.Equal((expected, true), (annotation.LanguageCode, annotation.FullAnalysis));
    }

    [Theory]
    [InlineData(German, "de", "entities/q7747,entities/taliban,entities/q7747")]
    [InlineData("Le président Vladimir Putin a dit vendredi que les discussions avec les Taliban ne sont pas finies. Jean Dupont est dans la salle.", "fr", "entities/q7747,entities/taliban")]
    [InlineData("\u200Fقال الرئيس فلاديمير بوتين (Putin) يوم الجمعة إن بلاده ستواصل المحادثات. \u202Bوأضاف أن الاجتماع كان جيدا؟\u202C نعم.", "ar", "entities/q7747")]
    [InlineData("俄罗斯总统普京（Vladimir Putin）星期五在莫斯科会见了代表团。他说会谈很好。", "zh", "entities/q7747")]
    [InlineData("ประธานาธิบดี Putin กล่าวเมื่อวันศุกร์ว่าการเจรจาจะดำเนินต่อไป", "und", "entities/q7747")]
    [InlineData("राष्ट्रपति Putin ने शुक्रवार को कहा कि बातचीत जारी रहेगी। वे मास्को में थे।", "hi", "entities/q7747")]
    public async Task AnnotateText_OtherLanguage_HasTokensSentencesAndKnownNamesOnly(string text, string language, string entities)
    {
        await using var fixture = await EntityFixture.StartAsync();

        var annotation = (await AnnotateAsync(fixture, text)).Annotation;

        Assert.Equal((language, false), (annotation.LanguageCode, annotation.FullAnalysis));
        Assert.Equal(entities, string.Join(',', annotation.Mentions.Select(mention => mention.Entity)));
        Assert.Empty(annotation.Quotations);
        Assert.Empty(annotation.Dates);
        Assert.Empty(annotation.Numbers);
        Assert.NotEmpty(annotation.Sentences);
        Assert.All(annotation.Sentences, sentence => Assert.Equal(DiscourseRole.Unspecified, sentence.Role));
        var letters = text.Select((c, index) => (c, index)).Where(pair => char.IsLetterOrDigit(pair.c)).Select(pair => pair.index);
        Assert.All(letters, index => Assert.Single(annotation.Tokens, token => token.StartIndex <= index && index < token.EndIndex));
    }

    [Theory]
    [InlineData("und", "de")]
    [InlineData("", "de")]
    [InlineData("?", "de")]
    [InlineData("the language of my country", "de")]
    [InlineData("xx", "xx")]
    [InlineData("zz-Nonsense-123", "zz-Nonsense-123")]
    [InlineData("en-GB", "en-GB")]
    public async Task AnnotateText_AnyTag_IsUsedOrDetectedInItsPlace(string tag, string expected)
    {
        await using var fixture = await EntityFixture.StartAsync();

        var annotation = (await AnnotateAsync(fixture, German, tag)).Annotation;

        Assert.Equal((expected, tag == "en-GB"), (annotation.LanguageCode, annotation.FullAnalysis));
    }

    [Fact]
    public async Task BatchAnnotateTexts_TextsOfSeveralLanguages_AreEachDetected()
    {
        await using var fixture = await EntityFixture.StartAsync();

        var answer = await fixture.Service.Client<EntityService.EntityServiceClient>().BatchAnnotateTextsAsync(
            new() { Inputs = { new TextInput { Text = German }, new TextInput { Text = English }, new TextInput { Text = "他来了。" } } }, cancellationToken: Cancellation);

        Assert.Equal(["de", "en", "zh"], answer.Results.Select(result => result.Annotated.Annotation.LanguageCode));
    }

    private static async Task<AnnotateTextResponse> AnnotateAsync(EntityFixture fixture, string text, string tag = "") =>
        await fixture.Service.Client<EntityService.EntityServiceClient>().AnnotateTextAsync(new() { Input = new() { Text = text, LanguageCode = tag, ShowTokens = true } }, cancellationToken: Cancellation);
}
