using System.Buffers;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Stories.Documents.Sources;

/// <summary>Recognises lines of a page that belong to the site and not to the news: credits, captions, calls to share or subscribe.</summary>
internal static class Boilerplate
{
    /// <summary>A line longer than this is a paragraph with a credit at its end, not a credit.</summary>
    private const int MaxCreditLine = 400;

    /// <summary>Phrases of a sentence that is not news, separated by bars.</summary>
    private static readonly SearchValues<string> Anywhere = Phrases(
        """
        sign up|subscribe|newsletter|your inbox|email alerts|breaking news alerts|thank you for subscribing|invalid email|get the latest|for the latest
        click here|click to|tap here|read more|read the full|read our|read also|see also|related:|related article|continue reading|scroll down|show hide
        most read|trending now|you may also like|story continues|load comments|join the conversation|have your say|what do you think|find out |catch up on
        share this|share your|follow us|follow him on|follow her on|facebook page|on twitter at|pic.twitter|retweet|hashtag|@|http://|https://|www.
        download our|download the|our app|on our site|watch the video|watch:|video:|video playback|play slideshow|listen to|podcast|tune in
        live blog|live updates|as it happened|for more information|for full coverage|- update -|updated:
        advertisement|ad feedback|skip ad|cookie|browser does not support|enable javascript|terms of use|privacy policy|privacy notice
        all rights reserved|copyright |©|this article was originally|this story has been updated|this article has been updated|correction:
        clarification:|editor's note
        reporting by|editing by|additional reporting|contributed to this report|posted by|published by|by associated press|by the associated press
        the views expressed|views of the author|contact us at|request for comment|requests for comment|respond to a request|declined to comment
        reached for comment
        reached out to|has contacted|have contacted|has approached
        photo:|photos:|(photo|ap photo|file photo|photograph:|picture:|pictures:|(picture|file picture|image:|(image|file image|image copyright
        image caption|media caption
        getty images|shutterstock|afp/getty|via ap)|press association images|rex features
        pictured:|pictured above|(pictured|pictured left|pictured right|(left)|(right)|(l)|(r)|(above)|(file)|seen here|is seen in|are seen in|seen in this
        in this photo|this photo|this image|this picture|this video
        """);

    /// <summary>Credits that mark the whole line they stand in as a caption.</summary>
    private static readonly SearchValues<string> Credits = Phrases(
        """
        (photo|photo:|photo by|photograph:|ap photo|file photo)|image:|(image|image copyright|picture:|(picture|getty images|shutterstock|afp/getty
        via ap)|rex features
        press association|/pool|pa wire|pa images|/reuters)|/ap)|/afp)|/epa)|play slideshow|thank you for subscribing
        """);

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

    private static SearchValues<string> Phrases(string phrases) =>
        SearchValues.Create(phrases.Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries), StringComparison.OrdinalIgnoreCase);
}
