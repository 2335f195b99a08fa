namespace Newsdesk.Entities.Lexicon;

/// <summary>Words in capitals that are no names.</summary>
internal static class Initialisms
{
    private static readonly WordList Words = WordList.Of(
        """
        TV CEO CEOs CFO COO CTO MP MPs MEP PM FM VP DNA RNA GDP VIP VIPs CCTV ID IDs AI IT HIV GPS PR HR IQ LGBT LGBTQ NGO NGOs ICBM ICBMs ATM SUV SUVs DVD CD CDs PC PCs AM OK FAQ PDF URL RIP UFO UFOs WMD
        POW POWs PTSD CPR ER ICU USB VR AR HD IPO IPOs Q&A R&D DIY BBQ UV LED LCD CO2 AK-47 COVID COVID-19 Covid Covid-19 SARS MERS H1N1 M16 Ph.D PhD BA MA MBA BSc
        """, StringComparer.Ordinal);

    public static IReadOnlyCollection<string> All => Words.Words;

    public static bool Contains(ReadOnlySpan<char> word) => Words.Contains(word);
}
