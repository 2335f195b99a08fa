using Newsdesk.Articles.Adapters.Pages.Blocks;

namespace Newsdesk.Articles.Adapters.Pages.MainText;

/// <summary>Recognises lines that stand among the paragraphs of an article without being part of it: pointers to other articles, offers, notes on authors and rights.</summary>
internal static class Notices
{
    /// <summary>A longer block tells more than a notice does.</summary>
    private const int MaxWeight = 400;

    private const int MaxLabel = 25;

    /// <summary>Links in a block that begins with a label, from which on it points elsewhere.</summary>
    private const double MinLinks = 0.5;

    private static readonly string[] Offers =
    [
        "newsletter", "sign up for", "sign up here", "signing up, you", "subscribe to", "subscribe now", "your inbox", "download our app", "download the app", "follow us on", "join our whatsapp",
        "abonnez-vous", "inscrivez-vous", "suscríbete", "suscríbase", "assine a", "iscriviti", "jetzt abonnieren", "boletín", "infolettre",
    ];

    private static readonly string[] Rights = ["©", "copyright", "all rights reserved", "alle rechte vorbehalten", "tous droits réservés", "todos los derechos", "todos os direitos", "tutti i diritti", "版权所有", "禁止转载", "無断転載"];

    private static readonly string[] Foots =
    [
        "contributed to this report", "contributed to this story", "contributed to this article", "can be reached at", "originally appeared", "originally published", "earn an affiliate", "earn a commission", "affiliate commission",
        "follow him on", "follow her on", "follow them on", "for more information", "editor’s note", "editor's note",
    ];

    /// <summary>No part of the article wherever it stands.</summary>
    public static bool IsOffer(PageBlock block) =>
        (block.LinkDensity > MinLinks && HasLabel(block.Text)) || (block.Weight < MaxWeight && block.LinkDensity > 0 && Has(block.Text, Offers));

    /// <summary>No part of the article when nothing but its like follows.</summary>
    /// <param name="block">The block.</param>
    /// <param name="authors">Authors of the article: a last paragraph that begins with a name tells who that is.</param>
    public static bool IsFoot(PageBlock block, IReadOnlyList<string> authors) =>
        IsOffer(block)
        || (block.Weight < MaxWeight && (Has(block.Text, Rights) || Has(block.Text, Foots) || Has(block.Text, Offers) || IsContact(block.Text)))
        || authors.Any(author => block.Text.AsSpan().TrimStart("—–-*• ").StartsWith(author, StringComparison.OrdinalIgnoreCase));

    // "RELATED: ...", "Lesen Sie auch: ..."
    private static bool HasLabel(string text) => text.AsSpan(0, Math.Min(text.Length, MaxLabel)).IndexOfAny(':', '：') > 0;

    private static bool IsContact(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at >= 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);
    }

    private static bool Has(string text, string[] phrases) => Array.Exists(phrases, phrase => text.Contains(phrase, StringComparison.OrdinalIgnoreCase));
}
