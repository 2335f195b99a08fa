using Newsdesk.Kernel.Languages;

namespace Newsdesk.Kernel.UnitTests.Languages;

public sealed class FunctionWordDetectorTests
{
    private readonly FunctionWordDetector _detector = new(new Asked());

    [Theory]
    [InlineData("The mayor said that the bridge was old and that it had been closed to lorries for years, but the city did not act.", "en")]
    [InlineData("Der Bürgermeister sagte, dass die Brücke alt sei und dass sie seit Jahren nicht mehr für den Verkehr mit Lastwagen offen ist.", "de")]
    [InlineData("Le maire a dit que le pont était vieux et que les camions ne passent plus dans la ville depuis des années, mais sans travaux pour les quais.", "fr")]
    [InlineData("Il sindaco ha detto che il ponte era vecchio e che i camion non sono più passati nella città, ma gli abitanti lo hanno chiesto.", "it")]
    public void Detect_CommonLanguage_IsToldByItsFunctionWords(string text, string language)
    {
        Assert.Equal(language, _detector.Detect(text));
    }

    [Theory]
    [InlineData("Bridge falls")]
    [InlineData("Мост упал в реку в понедельник утром, и девять человек пропали без вести, сообщили пожарные.")]
    [InlineData("The mayor said: die Brücke ist nicht mehr sicher und der Verkehr wird über den Fluss geleitet, that is what they told us.")]
    [InlineData("")]
    public void Detect_DoubtfulText_IsAskedOfTheOther(string text)
    {
        Assert.Equal("asked", _detector.Detect(text));
    }

    private sealed class Asked : ILanguageDetector
    {
        public string? Detect(string text) => "asked";
    }
}
