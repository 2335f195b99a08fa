using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Newsdesk.Evaluation.Stages.Feeds;

/// <summary>One expectation of feedparser's own suite.</summary>
internal sealed partial record FeedparserAssertion(JsonElement[] Path, string Op, JsonElement? Value)
{
    private string DottedPath => string.Join('.', Path.Select(part => part.ToString()));

    /// <summary>Whether our model of a feed has the field at all.</summary>
    public bool IsModelled => Modelled().IsMatch(DottedPath);

    public bool HoldsFor(IReadOnlyDictionary<string, string?>? view)
    {
        var got = view?.GetValueOrDefault(DottedPath);
        return Op switch
        {
            "falsy" or "lacks" => view is not null && string.IsNullOrEmpty(got),
            // What is no feed at all is not well-formed either.
            "truthy" => !string.IsNullOrEmpty(got) || (view is null && DottedPath == "bozo"),
            _ when DottedPath.EndsWith("_parsed", StringComparison.Ordinal) => got is not null && Expected.StartsWith(got, StringComparison.Ordinal),
            // Names of encodings have no case.
            _ when DottedPath == "encoding" => Expected.Equals(got, StringComparison.OrdinalIgnoreCase),
            // Ours is plain text; theirs may be markup, and what looks like a tag in ours is none.
            _ => Bare(Expected) == Bare(got ?? "") || Bare(Expected) == WhiteSpace().Replace(got ?? "", ""),
        };
    }

    private string Expected => Value?.ToString() ?? "";

    /// <summary>feedparser keeps sanitised markup where we keep plain text: both are compared without markup, entities and white space.</summary>
    private static string Bare(string text)
    {
        var plain = Markup().Replace(Hidden().Replace(text, ""), " ");
        return WhiteSpace().Replace(WebUtility.HtmlDecode(WebUtility.HtmlDecode(plain)), "");
    }

    [GeneratedRegex(
        @"^(feed|entries\.\d+)\.(title|tagline|description|subtitle|info|copyright|rights|link|id|guid|language|author|summary|image\.href|generator|comments|published_parsed|updated_parsed|content\.0\.(value|type|language|base)|(title|summary|tagline|info|copyright|rights|subtitle|description)_detail\.(value|type|language|base)|tags\.\d+\.term|author_detail\.(name|email|url)|authors\.\d+\.(name|email|url)|enclosures\.\d+\.(href|url|type|length)|contributors\.\d+\.(name|email|url)|source\.(title|href|link)|license|newlocation|itunes_duration|media_credit\.\d+\.(content|role)|media_thumbnail\.\d+\.url|media_player\.url|media_license\.href|where\.(type|coordinates(\.\d+)?))$|^(bozo|version|encoding)$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Modelled();

    [GeneratedRegex(@"<(script|style|iframe|object|svg)\b.*?</(script|style|iframe|object|svg)\s*>|<!--.*?-->", RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Hidden();

    [GeneratedRegex("</?[A-Za-z][^<>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Markup();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex WhiteSpace();
}
