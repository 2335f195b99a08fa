using Newsdesk.Articles.Adapters.Pages.Blocks;

namespace Newsdesk.Articles.Adapters.Pages.MainText;

/// <summary>The body that a page gives in JSON-LD. It has no paragraphs and is often cut, but holds nothing foreign.</summary>
internal sealed class SaidBody
{
    /// <summary>Signs of one window; long enough to be found in one place of a text.</summary>
    private const int Window = 12;

    /// <summary>Of sixteen windows, those that are looked at; chosen by their hash, so that both texts choose the same.</summary>
    private const int Sampled = 4;

    /// <summary>Share of the windows of a block that the body must hold.</summary>
    private const double MinShare = 0.6;

    /// <summary>Share of either text that the other must hold for the body to be trusted with the rest.</summary>
    private const double MinAgreement = 0.85;

    /// <summary>A shorter body is a teaser.</summary>
    private const int MinLength = 300;

    private readonly HashSet<ulong> _windows = [];

    private SaidBody(string text)
    {
        Text = text;
        foreach (var window in Windows(text))
        {
            _windows.Add(window);
        }
    }

    public string Text { get; }

    public static SaidBody? Of(string? text)
    {
        var body = string.IsNullOrWhiteSpace(text) ? null : new SaidBody(PlainText.Of(text));
        return body?.Text.Length >= MinLength ? body : null;
    }

    /// <summary>The blocks without those that the body does not hold; all of them where the two texts differ too much to tell.</summary>
    public IReadOnlyList<int> Confirm(PageScan scan, IReadOnlyList<int> indexes)
    {
        var found = new HashSet<ulong>();
        var shares = indexes.Select(index => ShareOf(scan.Blocks[index], found)).ToArray();
        var total = indexes.Sum(index => scan.Blocks[index].Weight);
        var confirmed = indexes.Where((_, at) => shares[at] >= MinShare).Sum(index => scan.Blocks[index].Weight);
        var isTrusted = confirmed >= total * MinAgreement && found.Count >= _windows.Count * MinAgreement;
        return isTrusted ? [.. indexes.Where((_, at) => shares[at] is null or >= MinShare)] : indexes;
    }

    /// <summary>Whether the body is much longer than what was read: a page that is built by script.</summary>
    public bool IsFuller(int length) => length * 2 < Text.Length;

    // Nothing for a block that is too short to tell.
    private double? ShareOf(PageBlock block, HashSet<ulong> found)
    {
        var (all, shared) = (0, 0);
        foreach (var window in Windows(block.Text))
        {
            all++;
            if (_windows.Contains(window))
            {
                found.Add(window);
                shared++;
            }
        }

        return all == 0 ? null : (double)shared / all;
    }

    // Hashes of every run of letters and digits of one length, whatever stands between them.
    private static IEnumerable<ulong> Windows(string text)
    {
        const ulong factor = 0x9E3779B97F4A7C15;
        var last = 1UL;
        for (var i = 0; i < Window; i++)
        {
            last *= factor;
        }

        var recent = new char[Window];
        var hash = 0UL;
        var count = 0;
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c))
            {
                continue;
            }

            var sign = char.ToLowerInvariant(c);
            hash = (hash * factor) + sign + 1;
            hash -= count >= Window ? (recent[count % Window] + 1UL) * last : 0;
            recent[count % Window] = sign;
            count++;
            if (count >= Window && (hash >> 60) < Sampled)
            {
                yield return hash;
            }
        }
    }
}
