using Newsdesk.Articles.Identity;

namespace Newsdesk.Articles.UnitTests.Identity;

public sealed class OutletKeyTests
{
    [Theory]
    [InlineData("www.bbc.co.uk", "bbc-co-uk")]
    [InlineData("news.bbc.co.uk", "bbc-co-uk")]
    [InlineData("edition.cnn.com", "cnn-com")]
    [InlineData("money.cnn.com", "cnn-com")]
    [InlineData("m.dw.com", "dw-com")]
    [InlineData("uk.reuters.com", "reuters-com")]
    [InlineData("africa.chinadaily.com.cn", "chinadaily-com-cn")]
    [InlineData("news.com.au", "news-com-au")]
    [InlineData("in.gr", "in-gr")]
    [InlineData("the-star.example", "the--star-example")]
    [InlineData("localhost", "localhost")]
    public void OfHost_Host_IsNamedWithoutEditions(string host, string id)
    {
        Assert.Equal(id, OutletKey.OfHost(host, UrlRules.Default).Value);
    }

    [Theory]
    [InlineData("a-b.example", "a.b.example")]
    [InlineData("20minutes.fr", "30minutes.fr")]
    [InlineData("[2001:db8::1]", "[2001:db8::2]")]
    public void OfHost_TwoHosts_NeverShareAnId(string left, string right)
    {
        Assert.NotEqual(OutletKey.OfHost(left, UrlRules.Default), OutletKey.OfHost(right, UrlRules.Default));
    }
}
