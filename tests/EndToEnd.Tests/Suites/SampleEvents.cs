using System.Text.Json;

namespace Newsdesk.EndToEnd.Tests.Suites;

/// <summary>Which articles of the sample tell one event, as its README says.</summary>
internal static class SampleEvents
{
    /// <summary>Of another language than the rest of its event; it may stand alone.</summary>
    private const string German = "rvm-20250626-02";

    private static readonly string[] Events =
    [
        "mnw-20250626-01 exl-20250626-01 rvm-20250626-01 agz-20250626-01 mlk-20250626-01",
        "mnw-20250628-01 mlk-20250628-01 hbp-20250628-01 agz-20250629-01 rvm-20250629-01 hbp-20250629-01",
        "mnw-20250701-01 hbp-20250701-01 mlk-20250701-01 rvm-20250702-01 exl-20250702-01 exl-20250702-02 agz-20250702-01 hbp-20250703-01 rvm-20250704-02",
        "mnw-20250703-01 rvm-20250703-01 agz-20250703-01 hbp-20250704-01 mnw-20250704-01 exl-20250704-01 mlk-20250704-01 rvm-20250704-01 agz-20250705-01 "
            + "hbp-20250705-01",
        "mnw-20250706-01 rvm-20250706-01 mlk-20250706-01 agz-20250706-01 mnw-20250707-01 mlk-20250707-01 exl-20250707-01 rvm-20250707-01 hbp-20250708-01",
        "exl-20250708-01 mnw-20250708-01 rvm-20250708-01 agz-20250708-01 exl-20250708-02 mlk-20250708-01 hbp-20250709-01",
        German,
    ];

    /// <summary>The stories that the sample makes, each the ids of its articles in ordinal order, one line a story, in ordinal order.</summary>
    public static IReadOnlyList<string> Stories => Lines(Events.Select(ids => ids.Split(' ')));

    /// <summary>Id by address: revisions of an article have the id of the first.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> ReadIdsAsync(string sample, CancellationToken cancellationToken)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in await File.ReadAllLinesAsync(sample, cancellationToken))
        {
            using var article = JsonDocument.Parse(line);
            ids.TryAdd(article.RootElement.GetProperty("url").GetString()!, article.RootElement.GetProperty("id").GetString()!);
        }

        return ids;
    }

    public static IReadOnlyList<string> Lines(IEnumerable<IEnumerable<string>> stories) =>
        [.. stories.Select(ids => string.Join(' ', ids.Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal)];
}
