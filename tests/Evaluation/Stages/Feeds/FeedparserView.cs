using System.Globalization;
using Newsdesk.Articles.Feeds;

namespace Newsdesk.Evaluation.Stages.Feeds;

/// <summary>A feed as feedparser's object model would show it, as far as ours goes: values by dotted path, null where there is none.</summary>
internal static class FeedparserView
{
    public static Dictionary<string, string?> Of(Feed feed)
    {
        var view = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["bozo"] = feed.IsWellFormed ? null : "1",
            ["encoding"] = feed.Encoding,
            ["version"] = feed.Format,
            ["feed.link"] = feed.Link,
            ["feed.id"] = feed.Id,
            ["feed.guid"] = feed.Id,
            ["feed.language"] = feed.Language,
            ["feed.image.href"] = feed.ImageUrl,
            ["feed.newlocation"] = feed.NewUrl,
            ["feed.license"] = feed.LicenseUrl,
            ["feed.generator"] = feed.Generator,
            ["feed.published_parsed"] = Parsed(feed.PublishTime),
            ["feed.updated_parsed"] = Parsed(feed.UpdateTime),
        };
        AddText(view, feed.Title, "feed.title");
        AddText(view, feed.Description, "feed.description", "feed.subtitle", "feed.tagline", "feed.info");
        AddText(view, feed.Rights, "feed.rights", "feed.copyright");
        AddPeople(view, "feed.", "author", feed.Authors);
        AddPeople(view, "feed.", "contributor", feed.Contributors);
        AddCategories(view, "feed.", feed.Categories);
        foreach (var (index, entry) in feed.Entries.Index())
        {
            AddEntry(view, string.Create(CultureInfo.InvariantCulture, $"entries.{index}."), entry);
        }

        return view;
    }

    private static void AddEntry(Dictionary<string, string?> view, string prefix, FeedEntry entry)
    {
        view[prefix + "id"] = view[prefix + "guid"] = entry.Id;
        view[prefix + "link"] = entry.Link;
        view[prefix + "language"] = entry.Language;
        view[prefix + "image.href"] = entry.ImageUrl;
        view[prefix + "comments"] = entry.CommentsUrl;
        view[prefix + "published_parsed"] = Parsed(entry.PublishTime);
        view[prefix + "updated_parsed"] = Parsed(entry.UpdateTime);
        AddText(view, entry.Title, prefix + "title");
        AddText(view, entry.Summary ?? entry.Content, prefix + "summary", prefix + "description");
        AddText(view, entry.Rights, prefix + "rights");
        view[prefix + "content.0.value"] = entry.Content?.Plain;
        view[prefix + "content.0.type"] = entry.Content?.MediaType;
        view[prefix + "content.0.language"] = entry.Content?.Language;
        view[prefix + "content.0.base"] = entry.Content?.BaseUrl;
        AddPeople(view, prefix, "author", entry.Authors);
        AddPeople(view, prefix, "contributor", entry.Contributors);
        AddCategories(view, prefix, entry.Categories);
        AddSource(view, prefix, entry);
        AddMedia(view, prefix, entry);
        AddPlace(view, prefix, entry.Place);
        foreach (var (index, enclosure) in entry.Enclosures.Index())
        {
            var item = string.Create(CultureInfo.InvariantCulture, $"{prefix}enclosures.{index}.");
            view[item + "href"] = view[item + "url"] = enclosure.Url;
            view[item + "type"] = enclosure.MediaType;
            view[item + "length"] = enclosure.Length;
        }
    }

    private static void AddSource(Dictionary<string, string?> view, string prefix, FeedEntry entry)
    {
        view[prefix + "license"] = entry.LicenseUrl;
        view[prefix + "source.title"] = entry.Source?.Name;
        view[prefix + "source.href"] = view[prefix + "source.link"] = entry.Source?.Url;
    }

    private static void AddMedia(Dictionary<string, string?> view, string prefix, FeedEntry entry)
    {
        view[prefix + "itunes_duration"] = entry.Duration?.ToString(entry.Duration < TimeSpan.FromHours(1) ? @"m\:ss" : @"h\:mm\:ss", CultureInfo.InvariantCulture);
        foreach (var (index, media) in entry.Media.Index())
        {
            var number = index.ToString(CultureInfo.InvariantCulture);
            view[$"{prefix}media_content.{number}.url"] = media.Url;
            view[$"{prefix}media_thumbnail.{number}.url"] = media.ThumbnailUrl;
        }

        var first = entry.Media is [var file, ..] ? file : null;
        view[prefix + "media_player.url"] = first?.PlayerUrl;
        view[prefix + "media_license.href"] = first?.LicenseUrl;
        foreach (var (index, credit) in (first?.Credits ?? []).Index())
        {
            var item = string.Create(CultureInfo.InvariantCulture, $"{prefix}media_credit.{index}.");
            view[item + "content"] = credit.Name;
            view[item + "role"] = credit.Role;
        }
    }

    /// <summary>feedparser names the longitude first.</summary>
    private static void AddPlace(Dictionary<string, string?> view, string prefix, FeedPlace? place)
    {
        view[prefix + "where.type"] = place?.Shape is FeedShape.Line ? "LineString" : place?.Shape.ToString();
        var positions = (place?.Positions ?? []).Select(position => string.Create(CultureInfo.InvariantCulture, $"[{position.Longitude}, {position.Latitude}]")).ToList();
        view[prefix + "where.coordinates"] = place?.Shape is FeedShape.Point ? positions[0] : place is null ? null : $"[{string.Join(", ", positions)}]";
        foreach (var (index, position) in positions.Index())
        {
            view[string.Create(CultureInfo.InvariantCulture, $"{prefix}where.coordinates.{index}")] = position;
        }
    }

    private static void AddText(Dictionary<string, string?> view, FeedText? text, params ReadOnlySpan<string> paths)
    {
        foreach (var path in paths)
        {
            view[path] = view[path + "_detail.value"] = text?.Plain;
            view[path + "_detail.type"] = text?.MediaType;
            view[path + "_detail.language"] = text?.Language;
            view[path + "_detail.base"] = text?.BaseUrl;
        }
    }

    private static void AddPeople(Dictionary<string, string?> view, string prefix, string part, IReadOnlyList<FeedPerson> people)
    {
        foreach (var (index, person) in people.Index())
        {
            AddPerson(view, string.Create(CultureInfo.InvariantCulture, $"{prefix}{part}s.{index}."), person);
        }

        if (people is [var first, ..])
        {
            view[prefix + part] = first is { Name: { } name, Email: { } email } ? $"{name} ({email})" : first.Name ?? first.Email;
            AddPerson(view, $"{prefix}{part}_detail.", first);
        }
    }

    private static void AddPerson(Dictionary<string, string?> view, string prefix, FeedPerson person)
    {
        view[prefix + "name"] = person.Name;
        view[prefix + "email"] = person.Email;
        view[prefix + "url"] = person.Url;
    }

    private static void AddCategories(Dictionary<string, string?> view, string prefix, IReadOnlyList<string> categories)
    {
        foreach (var (index, category) in categories.Index())
        {
            view[string.Create(CultureInfo.InvariantCulture, $"{prefix}tags.{index}.term")] = category;
        }
    }

    /// <summary>A time tuple of Python as far as the second: <c>[2004, 1, 1, 19, 48, 21,</c>.</summary>
    private static string? Parsed(DateTimeOffset? time) =>
        time?.ToUniversalTime().ToString("'['yyyy, M, d, H, m, s','", CultureInfo.InvariantCulture);
}
