namespace Newsdesk.Entities.Lexicon;

/// <summary>Peoples, faiths, languages and their adjectives that belong to no one country.</summary>
internal static class PeopleWords
{
    private static readonly WordList Words = WordList.Of(
        """
        Jew Jews Jewish Judaism Muslim Muslims Islam Islamic Islamist Islamists Christian Christians Christianity Catholic Catholics Catholicism Protestant Protestants Orthodox Evangelical Evangelicals Mormon Mormons
        Hindu Hindus Hinduism Buddhist Buddhists Buddhism Sikh Sikhs Sunni Sunnis Shia Shias Shiite Shiites Shi'ite Shi'ites Sufi Yazidi Yazidis Druze Kurd Kurds Kurdish Arab Arabs Arabic Arabian Persian Berber Tamil Tamils
        Rohingya Uighur Uighurs Uyghur Uyghurs Tibetan Tibetans Chechen Chechens Hausa Zulu Maori Inuit Basque Catalan Catalans Breton Flemish Walloon Slav Slavic Slavs Celtic Gaelic Latin Latino Latinos Latina Hispanic
        Hispanics European Europeans African Africans Asian Asians Caucasian Western Westerners Eurasian Scandinavian Nordic Balkan Soviet Soviets Roman Romans Byzantine Ottoman Ottomans Nazi Nazis Aboriginal Roma Gypsy
        Gypsies Cossack Cossacks Hebrew Yiddish Mandarin Cantonese Hindi Urdu Pashto Dari Farsi Swahili Punjabi Bengali Sanskrit Esperanto English Spanish Marxist Marxists Maoist Maoists Zionist Zionists
        """, StringComparer.Ordinal);

    public static IReadOnlyCollection<string> All => Words.Words;

    public static bool Contains(ReadOnlySpan<char> word) => Words.Contains(word);
}
