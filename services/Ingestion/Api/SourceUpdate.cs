using Google.Protobuf.WellKnownTypes;
using Newsdesk.Articles.Sources;
using Newsdesk.Kernel.Ids;
using Newsdesk.Platform.Validation;

namespace Newsdesk.Articles.Api;

/// <summary>The fields of a source that a caller sets; what only the service sets is left alone.</summary>
internal sealed class SourceUpdate
{
    private const string DisplayName = "display_name";
    private const string Url = "url";
    private const string Outlet = "outlet";
    private const string Paused = "paused";
    private const string MinInterval = "min_interval_duration";
    private const string MaxInterval = "max_interval_duration";

    private readonly HashSet<string> _fields;

    private SourceUpdate(IEnumerable<string> fields) => _fields = fields.Select(path => path.Split('.')[0]).ToHashSet(StringComparer.Ordinal);

    public static SourceUpdate All { get; } = new([DisplayName, Url, Outlet, Paused, MinInterval, MaxInterval]);

    /// <summary>The fields of the mask; without one those that are populated.</summary>
    public static SourceUpdate Of(FieldMask? mask, V1.Source source) => mask switch
    {
        { Paths: ["*"] } => All,
        { Paths.Count: > 0 } => new(mask.Paths),
        _ => new(Populated(source)),
    };

    /// <summary>The settings with the fields taken from the message, and everything that is wrong with them.</summary>
    public SourceSettings Read(SourceSettings settings, V1.Source source, RequestViolations violations)
    {
        var read = settings with
        {
            DisplayName = _fields.Contains(DisplayName) ? source.DisplayName : settings.DisplayName,
            Url = _fields.Contains(Url) ? source.Url.Trim() : settings.Url,
            Outlet = _fields.Contains(Outlet) ? violations.OptionalName<OutletId>("source.outlet", source.Outlet) : settings.Outlet,
            IsPaused = _fields.Contains(Paused) ? source.Paused : settings.IsPaused,
            MinInterval = _fields.Contains(MinInterval) ? Span(source.MinIntervalDuration, SourceSettings.DefaultMinInterval) : settings.MinInterval,
            MaxInterval = _fields.Contains(MaxInterval) ? Span(source.MaxIntervalDuration, SourceSettings.DefaultMaxInterval) : settings.MaxInterval,
        };
        foreach (var violation in SourceValidator.Check(read))
        {
            violations.Add(violation.Field, violation.Description);
        }

        return read;
    }

    private static IEnumerable<string> Populated(V1.Source source)
    {
        (string Field, bool IsSet)[] fields =
        [
            (DisplayName, source.DisplayName.Length > 0),
            (Url, source.Url.Length > 0),
            (Outlet, source.Outlet.Length > 0),
            (Paused, source.Paused),
            (MinInterval, source.MinIntervalDuration is not null),
            (MaxInterval, source.MaxIntervalDuration is not null),
        ];
        return fields.Where(field => field.IsSet).Select(field => field.Field);
    }

    // What is no span of time at all is read as none, which no rule accepts.
    private static TimeSpan Span(Duration? duration, TimeSpan standard) => duration switch
    {
        null => standard,
        { Seconds: > 0 and <= 315_576_000, Nanos: >= 0 and < 1_000_000_000 } => TimeSpan.FromMicroseconds(Math.Floor(duration.ToTimeSpan().TotalMicroseconds)),
        _ => TimeSpan.Zero,
    };
}
