using System.Collections.Frozen;

namespace Newsdesk.Articles.Times;

/// <summary>Months by their names and short forms in the languages of news: English, German, French, Spanish, Italian, Portuguese, Dutch, Nordic, Polish, Czech, Russian, Ukrainian, Turkish, Greek, Hungarian, Romanian, Indonesian.</summary>
public static class MonthNames
{
    private static readonly string[] Names =
    [
        "january jan januar jänner januari janvier janv enero ene gennaio gen janeiro tammikuuta stycznia styczeń ledna leden января январь янв січня ocak oca ιανουαρίου ιανουάριος ιαν január ianuarie ian",
        "february feb febr februar februari février févr fév fevrier febrero febbraio febb fevereiro fev helmikuuta lutego luty února únor февраля февраль фев лютого şubat şub φεβρουαρίου φεβρουάριος φεβ február februarie",
        "march mar mär märz mrz maart mrt mars marzo marz março marco maaliskuuta marca marzec března březen марта март мар березня mart μαρτίου μάρτιος μαρ μάρ március márc martie maret",
        "april apr avril avr abril abr aprile aprilie huhtikuuta kwietnia kwiecień dubna duben апреля апрель апр квітня nisan nis απριλίου απρίλιος απρ április ápr",
        "may mai mayo maggio mag maio mei maj toukokuuta maja května květen мая май травня mayıs μαΐου μάιος μαι μάι május máj",
        "june jun juni juin junio giugno giu junho kesäkuuta czerwca czerwiec června červen июня июнь июн червня haziran haz ιουνίου ιούνιος ιουν ιούν június jún iunie iun",
        "july jul juli juillet juil julio luglio lug julho heinäkuuta lipca lipiec července červenec июля июль июл липня temmuz tem ιουλίου ιούλιος ιουλ ιούλ július júl iulie iul",
        "august aug août aout agosto ago augustus augusti elokuuta sierpnia sierpień srpna srpen августа август авг серпня ağustos ağu αυγούστου αύγουστος αυγ αύγ augusztus agustus agu",
        "september sept sep septembre septiembre setiembre settembre set setembro syyskuuta września wrzesień září сентября сентябрь сен сент вересня eylül eyl σεπτεμβρίου σεπτέμβριος σεπ szeptember szept septembrie",
        "october oct oktober okt octobre octubre ottobre ott outubro out lokakuuta października październik října říjen октября октябрь окт жовтня ekim eki οκτωβρίου οκτώβριος οκτ október octombrie",
        "november nov novembre noviembre novembro marraskuuta listopada listopad ноября ноябрь ноя листопада kasım kas νοεμβρίου νοέμβριος νοε νοέ noiembrie noi nopember",
        "december dec dez dezember décembre decembre déc diciembre dic dicembre dezembro joulukuuta grudnia grudzień prosince prosinec декабря декабрь дек грудня aralık ara δεκεμβρίου δεκέμβριος δεκ desember des decembrie",
    ];

    private static readonly FrozenDictionary<string, int> Months = Names
        .SelectMany((names, index) => names.Split(' ').Select(name => (Name: name, Month: index + 1)))
        .DistinctBy(pair => pair.Name)
        .ToFrozenDictionary(pair => pair.Name, pair => pair.Month, StringComparer.OrdinalIgnoreCase);

    private static readonly string[] English = [.. Names.Select(names => names.Split(' ')[0])];

    /// <summary>1 to 12, or 0 for a word that names no month. English ones may be misspelt from their fifth letter on.</summary>
    public static int Of(string word) =>
        Months.TryGetValue(word, out var month) ? month
        : word.Length > 4 ? Array.FindIndex(English, name => name.Length > 4 && name.AsSpan(0, 4).Equals(word.AsSpan(0, 4), StringComparison.OrdinalIgnoreCase)) + 1
        : 0;
}
