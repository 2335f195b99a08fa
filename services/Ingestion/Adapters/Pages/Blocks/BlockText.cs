using System.Text;

namespace Newsdesk.Articles.Adapters.Pages.Blocks;

/// <summary>Collects the text of one block: white space collapsed, control and format characters dropped, letters counted.</summary>
internal sealed class BlockText
{
    private const int DenseWeight = 3;

    private const string Stops = ",.;!?，。；！？、،؛؟।";

    private readonly StringBuilder _text = new();
    private int _weight;
    private int _linkWeight;
    private int _stops;

    public void Append(ReadOnlySpan<char> data, bool isLink)
    {
        foreach (var c in data)
        {
            if (char.IsWhiteSpace(c))
            {
                Space();
            }
            else if (IsShown(c))
            {
                _text.Append(c);
                Count(c, isLink);
            }
        }
    }

    /// <summary>A space, unless there is one.</summary>
    public void Space()
    {
        if (_text.Length > 0 && _text[^1] != ' ')
        {
            _text.Append(' ');
        }
    }

    /// <summary>The block so far, if it has any text; starts the next.</summary>
    public PageBlock? Take(int region)
    {
        var text = _text.ToString().TrimEnd();
        var block = text.Length == 0 ? null : new PageBlock(text, region, _weight, _linkWeight, _stops);
        _text.Clear();
        (_weight, _linkWeight, _stops) = (0, 0, 0);
        return block;
    }

    private void Count(char c, bool isLink)
    {
        if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
        {
            var weight = IsDense(c) ? DenseWeight : 1;
            _weight += weight;
            _linkWeight += isLink ? weight : 0;
        }
        else if (Stops.Contains(c, StringComparison.Ordinal))
        {
            _stops++;
        }
    }

    // Zero-width joiners shape words of some scripts; the other invisible characters only hide in texts.
    private static bool IsShown(char c) => !char.IsControl(c) && c is not ('\u00AD' or '\u200B' or '\u2060' or '\uFEFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'));

    // Han, kana, hangul.
    private static bool IsDense(char c) => c is (>= '\u2E80' and <= '\uD7FF') or (>= '\uF900' and <= '\uFAFF');
}
