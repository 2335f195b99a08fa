namespace Newsdesk.Articles.FunctionalTests.Extraction;

public sealed class MainTextTests
{
    private const string Teaser = "<div class='c'><a href='/a'><h3>Mayor opens the new library on Sunday</h3></a><p>The library has room for forty thousand books and a reading garden.</p></div>";

    [Theory]
    [InlineData("<div class='related-stories'><p>Read what the mayor said about the harbour last week, and what the town thinks of it.</p></div>")]
    [InlineData("<aside><p>Read what the mayor said about the harbour last week, and what the town thinks of it.</p></aside>")]
    [InlineData("<div class='newsletterBox'><p>Every morning in your mail: the five stories that everybody talks about.</p></div>")]
    [InlineData("<div id='share-bar'><p>Share this article with your friends on all the networks that you know.</p></div>")]
    [InlineData("<figure><img src='a.jpg'><figcaption>Divers on the northern pier on Tuesday morning, before the search began.</figcaption></figure>")]
    [InlineData("<div hidden><p>This paragraph waits for a script that shows it, and that never comes.</p></div>")]
    [InlineData("<p style='color: red; display : none'>This paragraph waits for a script that shows it, and that never comes.</p>")]
    [InlineData("<blockquote class='twitter-tweet'><p>The harbour is closed, again, and nobody tells us anything about it.</p></blockquote>")]
    [InlineData("<p>RELATED: <a href='/b'>Mayor promises a new mooring chain before the summer</a></p>")]
    [InlineData("<p>Sign up for our <a href='/n'>harbour newsletter</a>.</p>")]
    [InlineData("<ul><li><a href='/a'>Mayor opens library</a></li><li><a href='/b'>Ferry is late again</a></li></ul>")]
    [InlineData("<h3><a href='/a'>Mayor opens the new library on Sunday</a></h3>")]
    [InlineData("<script>var text = 'The harbour stayed closed on Tuesday.';</script><style>p { color: red }</style>")]
    [InlineData("<form><p>Please tell us where to send the letter, and how often you would like it.</p></form>")]
    public void Text_FurnitureBetweenParagraphs_IsLeftOut(string furniture)
    {
        var page = ArticlePage.WithBody($"<article><h1>{ArticlePage.Title}</h1><p>{ArticlePage.First}</p><p>{ArticlePage.Second}</p>{furniture}<p>{ArticlePage.Third}</p><p>{ArticlePage.Fourth}</p></article>");

        Assert.Equal(ArticlePage.Text, page.Text);
    }

    [Theory]
    [InlineData("<p>© 2024 The Example. No part of this page may be used elsewhere.</p>")]
    [InlineData("<p>Ada Moor is a reporter who has written about the coast for twenty years.</p>")]
    [InlineData("<p>Write to the author: ada.moor@example.org</p>")]
    [InlineData("<h2>More from the coast</h2>")]
    [InlineData("<p>12 comments</p>")]
    [InlineData("<div class='comments'><p>This is what happens when the town saves money at the wrong end, every single time.</p></div>")]
    public void Text_FootOfTheArticle_IsLeftOut(string foot)
    {
        var page = ArticlePage.Read($"<html><head><meta name='author' content='Ada Moor'></head><body><article><h1>{ArticlePage.Title}</h1>{ArticlePage.Paragraphs}{foot}</article></body></html>");

        Assert.Equal(ArticlePage.Text, page.Text);
    }

    [Fact]
    public void Text_TeasersAroundTheArticle_AreLeftOut()
    {
        var page = ArticlePage.WithBody($"<div>{string.Concat(Enumerable.Repeat(Teaser, 6))}</div><div><div class='x'><h1>{ArticlePage.Title}</h1>{ArticlePage.Paragraphs}</div></div><div>{string.Concat(Enumerable.Repeat(Teaser, 6))}</div>");

        Assert.Equal(ArticlePage.Text, page.Text);
    }

    [Fact]
    public void Text_ArticleInFurnitureByName_IsTheArticle()
    {
        var page = ArticlePage.WithBody($"<div class='has-sidebar share-tools'><h1>{ArticlePage.Title}</h1>{ArticlePage.Paragraphs}</div>");

        Assert.Equal(ArticlePage.Text, page.Text);
    }

    [Fact]
    public void Text_ArticleCutByAdvertisements_IsJoined()
    {
        var piece = (string text) => $"<div class='chunk'><p>{text}</p><p>{text.ToUpperInvariant()}</p></div><div class='ad-slot'>Advertisement</div>";
        var page = ArticlePage.WithBody($"<main><h1>{ArticlePage.Title}</h1>{piece(ArticlePage.First)}{piece(ArticlePage.Second)}{piece(ArticlePage.Third)}</main>");

        Assert.Equal(6, page.Text?.Split('\n').Length);
    }

    [Fact]
    public void Text_CommentsLongerThanArticle_IsTheArticle()
    {
        var comments = string.Concat(Enumerable.Repeat("<li><p>I have said so for years, in this very place, and nobody wanted to listen to me. Now look at it!</p></li>", 80));
        var page = ArticlePage.WithBody($"<article><h1>{ArticlePage.Title}</h1>{ArticlePage.Paragraphs}</article><ol class='comment-list'>{comments}</ol>");

        Assert.Equal(ArticlePage.Text, page.Text);
    }

    [Fact]
    public void Text_ChinesePage_IsReadWithoutSpaces()
    {
        const string first = "周二，港口继续关闭，潜水员正在寻找被风暴扯断的第二条系泊链。";
        const string second = "港务局没有人愿意说明维修需要多长时间，也没有人说明费用是多少。";
        const string third = "守夜人说，他在北码头工作了十一年，从来没有听到过这样的声音。";
        var page = ArticlePage.WithBody($"<div><a href='/'>首页</a> <a href='/s'>体育</a></div><div><h1>港口关闭第三天</h1><p>{first}</p><p>{second}</p><p>{third}</p></div><div><a href='/b'>关于我们</a></div>");

        Assert.Equal(string.Join('\n', first, second, third), page.Text);
    }

    [Fact]
    public void Text_Standfirst_IsItsFirstLine()
    {
        const string standfirst = "Divers look for a chain that the storm tore loose";
        var page = ArticlePage.Read($"<html><head><meta name='description' content='{standfirst}'></head><body><header><h1>{ArticlePage.Title}</h1><p>{standfirst}</p></header><div>{ArticlePage.Paragraphs}</div></body></html>");

        Assert.Equal($"{standfirst}\n{ArticlePage.Text}", page.Text);
    }

    [Fact]
    public void Text_SubheadingsAndLists_AreKept()
    {
        var page = ArticlePage.WithBody($"<article><h1>{ArticlePage.Title}</h1><p>{ArticlePage.First}</p><p>{ArticlePage.Second}</p><h2>What is closed</h2><ul><li>the northern pier</li><li>the ferry to the islands</li></ul><p>{ArticlePage.Third}</p></article>");

        Assert.Equal(string.Join('\n', ArticlePage.First, ArticlePage.Second, "What is closed", "the northern pier", "the ferry to the islands", ArticlePage.Third), page.Text);
    }

    [Fact]
    public void Text_SpacesLinesAndControls_AreCollapsed()
    {
        var page = ArticlePage.WithBody($"<article><p>{ArticlePage.First}\u200B\n\t {ArticlePage.Second}<br>{ArticlePage.Third}<br><br>{ArticlePage.Fourth}\u0007\u202E</p></article>");

        Assert.Equal($"{ArticlePage.First} {ArticlePage.Second} {ArticlePage.Third}\n{ArticlePage.Fourth}", page.Text);
    }

    [Fact]
    public void Text_PageOfLinks_HasNone()
    {
        var list = string.Concat(Enumerable.Range(0, 60).Select(i => $"<li><a href='/{i}'>Story number {i} of the week, with a headline as they are</a></li>"));

        Assert.Null(ArticlePage.WithBody($"<ul>{list}</ul>").Text);
    }

    [Fact]
    public void Text_SamePageTwice_IsTheSame()
    {
        var html = $"<body><article><h1>{ArticlePage.Title}</h1>{ArticlePage.Paragraphs}</article>{Teaser}</body>";

        Assert.Equal(ArticlePage.Read(html).Text, ArticlePage.Read(html).Text);
    }
}
