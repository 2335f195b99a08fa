using System.Text.Json.Nodes;

namespace Newsdesk.EndToEnd.Tests.Suites;

/// <summary>The sample several times over, each time by other outlets: long enough to be interrupted.</summary>
internal static class LongCorpus
{
    private const int Times = 3;

    public static string Write(string path)
    {
        var sample = File.ReadAllLines(RunningSuite.Sample);
        File.WriteAllLines(path, Enumerable.Range(0, Times).SelectMany(time => sample.Select(line => time == 0 ? line : Echo(line, time))));
        return path;
    }

    /// <summary>The same article at another address, under another outlet's name.</summary>
    private static string Echo(string line, int time)
    {
        var article = JsonNode.Parse(line)!.AsObject();
        var address = new UriBuilder((string)article["url"]!);
        address.Host = $"echo{time}.{address.Host}";
        article["url"] = address.Uri.AbsoluteUri;
        article["source"] = $"{article["source"]} {time}";
        return article.ToJsonString();
    }
}
