using Google.Protobuf.WellKnownTypes;
using Newsdesk.Kernel.Errors;

namespace Newsdesk.Stories.Mapping;

/// <summary>Times and days between the wire and the domain.</summary>
internal static class TimeMapping
{
    private const long FirstSecond = -62_135_596_800;
    private const long LastSecond = 253_402_300_799;
    private const int NanosPerSecond = 1_000_000_000;

    extension(Timestamp? timestamp)
    {
        /// <summary>The time; the epoch when it is not set.</summary>
        /// <exception cref="DomainException">It is no time between the years 1 and 9999.</exception>
        public DateTimeOffset ToTime(string field) => timestamp switch
        {
            null => DateTimeOffset.UnixEpoch,
            { Seconds: >= FirstSecond and <= LastSecond, Nanos: >= 0 and < NanosPerSecond } => timestamp.ToDateTimeOffset(),
            _ => throw DomainException.Invalid(new FieldViolation(field, "Must be a time between the years 1 and 9999.")),
        };

        /// <summary>The day, UTC.</summary>
        public DateOnly ToDay(string field) => DateOnly.FromDateTime(timestamp.ToTime(field).UtcDateTime);
    }

    extension(DateOnly day)
    {
        /// <summary>The start of the day, UTC.</summary>
        public Timestamp ToTimestamp() => Timestamp.FromDateTime(day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
    }
}
