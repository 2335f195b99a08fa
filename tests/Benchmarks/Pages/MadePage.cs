using System.Globalization;
using System.Text;

namespace Newsdesk.Benchmarks.Pages;

/// <summary>A page of the build of a news site, as long as is asked for: head, menu, article, pointers to other articles, footer.</summary>
internal static class MadePage
{
    private static readonly string[] Sentences =
    [
        "The harbour stayed closed on Tuesday while divers looked for the second mooring chain.",
        "Nobody at the port authority would say how long the repairs are going to take, or what they cost.",
        "A storm had torn the first chain loose in the night, and three fishing boats drifted against the pier.",
        "“We heard it before we saw it,” said the night watchman, who has worked there for eleven years.",
    ];

    /// <param name="paragraphs">Paragraphs of the article; the rest of the page grows with it.</param>
    public static string Of(int paragraphs)
    {
        var page = new StringBuilder("<!doctype html><html lang=en><head><title>Harbour stays closed | The Pier</title><meta property=og:title content='Harbour stays closed'>");
        page.Append("<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Harbour stays closed\",\"datePublished\":\"2024-03-05T10:00:00Z\",\"author\":{\"name\":\"Ada Moor\"}}</script>");
        page.Append("<script>").Append('x', paragraphs * 200).Append("</script></head><body><nav><ul>");
        for (var i = 0; i < paragraphs; i++)
        {
            page.Append(CultureInfo.InvariantCulture, $"<li class='menu-item menu-item-{i}' data-track='menu'><a href='/section/{i}'>Section {i}</a></li>");
        }

        page.Append("</ul></nav><main><article class='story story--news'><h1>Harbour stays closed</h1><div class='story-body'>");
        for (var i = 0; i < paragraphs; i++)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p data-block='{i}'>{Sentences[i % 4]} {Sentences[(i + 1) % 4]} <a href='/more/{i}'>Pier {i}</a> was not hit.</p>");
            page.Append(i % 5 == 0 ? "<div class='ad-slot' style='min-height:250px' data-ad='inline'></div>" : "");
        }

        page.Append("</div></article><aside class='related'>");
        for (var i = 0; i < paragraphs; i++)
        {
            page.Append(CultureInfo.InvariantCulture, $"<div class='card'><a href='/story/{i}'><h3>Another story of the week, number {i}</h3></a><p>What happened there in one line.</p></div>");
        }

        return page.Append("</aside></main><footer>© The Pier</footer></body></html>").ToString();
    }
}
