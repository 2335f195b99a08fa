using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Newsdesk.Articles.Fetching;

/// <summary>Reads robots.txt as RFC 9309 says, and what people write in its place. Never throws.</summary>
public static class RobotsReader
{
    /// <summary>What a crawler must read at least (RFC 9309, 2.5); the rest of a longer file is not read.</summary>
    public const int MaxBytes = 500 * 1024;

    private const double MaxCrawlDelaySeconds = 86_400;

    /// <param name="file">The file as it came: UTF-8, with any line ends.</param>
    /// <param name="productToken">Our name, without version.</param>
    public static RobotsRules Read(ReadOnlySpan<byte> file, string productToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(productToken);

        var text = Encoding.UTF8.GetString(file[..Math.Min(file.Length, MaxBytes)]).AsSpan().TrimStart('\uFEFF');
        var own = new Group();
        var others = new Group();
        var isOpen = false;
        foreach (var line in text.EnumerateLines())
        {
            var (key, value) = Split(line);
            if (key.Equals("user-agent", StringComparison.OrdinalIgnoreCase) || key.Equals("useragent", StringComparison.OrdinalIgnoreCase))
            {
                // Names that follow each other share their rules; a name after a rule begins the next group.
                if (!isOpen)
                {
                    own.IsOpen = others.IsOpen = false;
                }

                isOpen = true;
                own.Open(IsOurs(value, productToken));
                others.Open(value.StartsWith('*'));
            }
            else if (ReadRule(key, value, own) | ReadRule(key, value, others))
            {
                isOpen = false;
            }
        }

        return own.IsFound ? own.ToRules() : others.ToRules();
    }

    /// <returns>Whether it is a rule, which ends the names of its group. A crawl delay, which no RFC knows, must not.</returns>
    private static bool ReadRule(ReadOnlySpan<char> key, ReadOnlySpan<char> value, Group group)
    {
        var isAllowed = key.Equals("allow", StringComparison.OrdinalIgnoreCase);
        if (isAllowed || key.Equals("disallow", StringComparison.OrdinalIgnoreCase))
        {
            group.Add(value, isAllowed);
            return true;
        }

        if (key.Equals("crawl-delay", StringComparison.OrdinalIgnoreCase))
        {
            group.Delay(value);
        }

        return false;
    }

    private static bool IsOurs(ReadOnlySpan<char> value, string productToken)
    {
        var end = 0;
        while (end < value.Length && (char.IsAsciiLetter(value[end]) || value[end] is '-' or '_'))
        {
            end++;
        }

        return value[..end].Equals(productToken, StringComparison.OrdinalIgnoreCase);
    }

    private static KeyValue Split(ReadOnlySpan<char> line)
    {
        var comment = line.IndexOf('#');
        line = comment < 0 ? line : line[..comment];
        var colon = line.IndexOf(':');
        return colon < 0 ? default : new KeyValue(line[..colon].Trim(), line[(colon + 1)..].Trim());
    }

    private readonly ref struct KeyValue(ReadOnlySpan<char> key, ReadOnlySpan<char> value)
    {
        private readonly ReadOnlySpan<char> _key = key;
        private readonly ReadOnlySpan<char> _value = value;

        public void Deconstruct(out ReadOnlySpan<char> key, out ReadOnlySpan<char> value)
        {
            key = _key;
            value = _value;
        }
    }

    /// <summary>The rules for one name, from however many places of the file.</summary>
    private sealed class Group
    {
        private readonly ImmutableArray<RobotsPattern>.Builder _patterns = ImmutableArray.CreateBuilder<RobotsPattern>();
        private TimeSpan? _delay;

        public bool IsOpen { get; set; }

        public bool IsFound { get; private set; }

        public void Open(bool isNamed)
        {
            IsOpen |= isNamed;
            IsFound |= isNamed;
        }

        public void Add(ReadOnlySpan<char> path, bool isAllowed)
        {
            if (IsOpen && !path.IsEmpty)
            {
                _patterns.Add(new RobotsPattern(path.ToString(), isAllowed));
            }
        }

        public void Delay(ReadOnlySpan<char> value)
        {
            if (IsOpen && double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds))
            {
                _delay = TimeSpan.FromSeconds(Math.Min(seconds, MaxCrawlDelaySeconds));
            }
        }

        public RobotsRules ToRules() => new(_patterns.ToImmutable(), _delay);
    }
}
