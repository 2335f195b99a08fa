using System.Buffers;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Stories.Documents.Sources;

/// <summary>Recognises lines of a page that belong to the site and not to the news: credits, captions, calls to share or subscribe.</summary>
internal static class Boilerplate
{
    /// <summary>A line longer than this is a paragraph with a credit at its end, not a credit.</summary>
    private const int MaxCreditLine = 400;

    private static readonly SearchValues<string> Anywhere = SearchValues.Create(
        [
            "sign up", "click here", "read more", "newsletter", "subscribe", "all rights reserved", "cookie", "scroll down", "share this", "share your",
            "follow us", "facebook page", "your inbox", "advertisement", "story continues", "play slideshow", "video playback", "browser does not support",
            "enable javascript", "load comments", "what do you think", "have your say", "contact us at", "terms of use", "privacy policy", "privacy notice",
            "this article was originally", "this story has been updated", "this article has been updated", "reporting by", "editing by", "additional reporting",
            "contributed to this report", "read the full", "read our", "read also", "see also", "related:", "related article", "watch the video", "watch:", "video:",
            "photos:", "photo:", "image:", "picture:", "pictures:", "(photo", "(image", "(picture", "getty images", "shutterstock", "afp/getty", "via ap)", "ap photo", "file photo",
            "file picture", "file image", "image copyright", "image caption", "media caption", "photograph:", "press association images", "rex features", "pictured:", "pictured above", "(pictured", "pictured left",
            "pictured right", "(left)", "(right)", "(l)", "(r)", "(above)", "(file)", "seen here", "is seen in", "are seen in", "seen in this", "in this photo", "this photo", "this image", "this picture", "this video",
            "click to", "tap here", "download our", "download the", "our app", "on our site", "join the conversation", "most read", "trending now", "you may also like",
            "copyright ", "\u00A9", "http://", "https://", "www.", "pic.twitter", "@", "retweet", "hashtag", "continue reading", "ad feedback", "skip ad", "get the latest",
            "breaking news alerts", "email alerts", "on twitter at", "follow him on", "follow her on", "listen to", "podcast", "live blog", "live updates", "as it happened", "catch up on", "tune in",
            "for more information", "for the latest", "for full coverage", "the views expressed", "views of the author", "correction:", "clarification:", "editor's note", "updated:",
            "request for comment", "requests for comment", "respond to a request", "declined to comment", "reached for comment", "reached out to", "has contacted", "have contacted", "has approached", "find out ", "show hide", "- update -", "posted by", "published by", "by associated press", "by the associated press", "thank you for subscribing", "invalid email",
        ],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Credits that mark the whole line they stand in as a caption.</summary>
    private static readonly SearchValues<string> Credits = SearchValues.Create(
        [
            "(photo", "photo:", "photo by", "photograph:", "getty images", "image:", "(image", "(picture", "picture:", "ap photo", "via ap)", "shutterstock", "afp/getty", "rex features", "image copyright", "file photo)",
            "press association", "/pool", "pa wire", "pa images", "/reuters)", "/ap)", "/afp)", "/epa)", "play slideshow", "thank you for subscribing",
        ],
        StringComparison.OrdinalIgnoreCase);

    public static bool IsSentence(ReadOnlySpan<char> sentence) => sentence.ContainsAny(Anywhere) || sentence.Contains('|') || IsNumberedCaption(sentence);

    // "29/34 The prime minister greets ...": a picture of a gallery.
    private static bool IsNumberedCaption(ReadOnlySpan<char> sentence)
    {
        var slash = sentence[..Math.Min(sentence.Length, 5)].IndexOf('/');
        return slash > 0 && char.IsDigit(sentence[0]) && slash + 1 < sentence.Length && char.IsDigit(sentence[slash + 1]);
    }

    /// <summary>Whether the line of <paramref name="text"/> around <paramref name="span"/> carries a picture credit.</summary>
    public static bool IsInCreditedLine(ReadOnlySpan<char> text, TextSpan span)
    {
        var start = text[..span.Start].LastIndexOf('\n') + 1;
        var length = text[span.End..].IndexOf('\n');
        var line = length < 0 ? text[start..] : text[start..(span.End + length)];
        return line.Length <= MaxCreditLine && line.ContainsAny(Credits);
    }
}
