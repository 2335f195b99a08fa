namespace Newsdesk.Articles.Adapters.Pages.Metadata;

/// <summary>Addresses that a page names, made absolute; only those of the web.</summary>
internal static class WebAddress
{
    private const int MaxLength = 2_048;

    public static string? Of(string? named, Uri? page)
    {
        var text = named?.Trim();
        if (string.IsNullOrEmpty(text) || text.Length > MaxLength || text.Any(char.IsControl))
        {
            return null;
        }

        var isAddress = page is null ? Uri.TryCreate(text, UriKind.Absolute, out var address) : Uri.TryCreate(page, text, out address);
        return isAddress && address is { Scheme: "http" or "https", UserInfo: "" } ? address.IsAbsoluteUri && text.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? text : address.AbsoluteUri : null;
    }
}
