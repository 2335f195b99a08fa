namespace Newsdesk.Articles.FunctionalTests;

/// <summary>Web pages as outlets publish them.</summary>
internal static class Pages
{
    public const string Bridge = """
        <!DOCTYPE html>
        <html lang="en-GB">
        <head>
          <title>Old bridge falls into the river | The Example</title>
          <meta charset="utf-8">
          <link rel="canonical" href="https://www.example.org/news/bridge">
          <meta property="og:image" content="https://www.example.org/bridge.jpg">
          <meta property="og:site_name" content="The Example">
          <script type="application/ld+json">
          {"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"The Example"},
            {"@type":"NewsArticle","headline":"Old bridge falls into the river","datePublished":"2018-02-01T10:30:00+01:00",
             "author":[{"@type":"Person","name":"Ann Lee"},{"@type":"Person","name":"Bo Chen"}]}]}
          </script>
        </head>
        <body>
          <nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
          <article>
            <h1>Old bridge falls into the river</h1>
            <p>The old bridge over the river fell on Monday morning, and nine people are missing, the fire brigade said. Divers have searched the river all day.</p>
            <p>The mayor, who had asked for the money to repair it for years, said that the city would hold a day of mourning. Schools stay closed until Thursday.</p>
            <p>Engineers had found cracks in two of its pillars last autumn, according to a report that the council kept from the public until this week.</p>
          </article>
          <div class="newsletter">Subscribe to our newsletter!</div>
          <footer>Copyright The Example</footer>
        </body>
        </html>
        """;
}
