using System.Globalization;
using Newsdesk.Articles.Feeds;
using Newsdesk.Articles.Identity;
using Newsdesk.Kernel.Ids;

namespace Newsdesk.Articles.Sources.Polling;

/// <summary>Recognises an entry when its feed lists it again, and tells whether it has changed.</summary>
/// <param name="Key">What identifies it within its feed: the publisher's key and its link without tracking.</param>
/// <param name="Fingerprint">Hash of its title, texts and update time. The publish time is left out: some feeds set it to the time of asking.</param>
public readonly record struct EntryIdentity(string Key, string Fingerprint)
{
    private const int HashLength = 26;

    public static EntryIdentity Of(FeedEntry entry, UrlCanonicalizer canonicalizer)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(canonicalizer);
        var link = entry.Link is { } url && canonicalizer.TryCanonicalize(url, out var canonical, out _) ? canonical.Key : entry.Link;
        var title = entry.Title?.Plain;
        var texts = $"{title}\n{entry.Summary?.Plain}\n{entry.Content?.Plain}";
        var name = entry.Id is null && link is null ? texts : $"{entry.Id}\n{link}";
        var update = entry.UpdateTime?.UtcTicks.ToString(CultureInfo.InvariantCulture);
        return new EntryIdentity(StableHash.Base32(name, "", HashLength), StableHash.Base32($"{update}\n{texts}", "", HashLength));
    }
}
