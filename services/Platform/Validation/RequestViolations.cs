using System.Numerics;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Newsdesk.Kernel.Errors;
using Newsdesk.Kernel.Ids;

namespace Newsdesk.Platform.Validation;

/// <summary>
/// Collects everything that is wrong with a request, to answer it all at once. Every check returns whether the field is
/// right, so that a later check may depend on it. Fields are proto paths: <c>article.authors[2]</c>.
/// </summary>
public sealed class RequestViolations
{
    private readonly List<FieldViolation> _violations = [];
    private int _count;

    public bool Any => _count > 0;

    /// <summary>The first of them, at most <see cref="DomainException.MaxViolations"/>; the rest is only counted.</summary>
    public IReadOnlyList<FieldViolation> All => _violations;

    /// <exception cref="DomainException">Something is wrong.</exception>
    public void ThrowIfAny()
    {
        if (Any)
        {
            throw DomainException.InvalidFields(_violations, _count);
        }
    }

    public void Add(string field, string description)
    {
        _count++;
        if (_violations.Count < DomainException.MaxViolations)
        {
            _violations.Add(new(field, description));
        }
    }

    public bool Check(bool valid, string field, string description)
    {
        if (!valid)
        {
            Add(field, description);
        }

        return valid;
    }

    /// <summary>A text that is not empty and not only white space.</summary>
    public bool Required(string field, string? value) => Check(!string.IsNullOrWhiteSpace(value), field, "Required.");

    /// <summary>A message that is set.</summary>
    public bool Required(string field, IMessage? value) => Check(value is not null, field, "Required.");

    public bool NotEmpty<T>(string field, IReadOnlyCollection<T> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Check(values.Count > 0, field, "Must not be empty.");
    }

    /// <summary>At most <paramref name="max"/> UTF-16 code units.</summary>
    public bool MaxLength(string field, string? value, int max) =>
        Check((value?.Length ?? 0) <= max, field, $"Must be at most {max} characters, is {value?.Length}.");

    public bool MaxCount<T>(string field, IReadOnlyCollection<T> values, int max)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Check(values.Count <= max, field, $"Must hold at most {max} items, holds {values.Count}.");
    }

    /// <summary>Refuses NUL, which no store and no reader wants, and lone surrogates, which are no text.</summary>
    public bool Text(string field, string? value) =>
        Check(value is null || !value.Contains('\0', StringComparison.Ordinal), field, "Must not contain NUL characters.")
        && Check(value is null || IsWellFormed(value), field, "Must be well-formed Unicode.");

    public bool InRange<T>(string field, T value, T min, T max)
        where T : INumber<T> =>
        Check(value >= min && value <= max, field, $"Must be between {min} and {max}.");

    /// <summary>An enum value that is known and not UNSPECIFIED.</summary>
    public bool Specified<TEnum>(string field, TEnum value)
        where TEnum : struct, System.Enum =>
        Check(System.Enum.IsDefined(value) && !value.Equals(default(TEnum)), field, "Must be one of the documented values.");

    /// <summary>A timestamp that is set, real and in range. The default value when it is not.</summary>
    public DateTimeOffset Time(string field, Timestamp? value, DateTimeOffset min, DateTimeOffset max)
    {
        if (!Required(field, value) || !Check(IsReal(value), field, "Must be a time between the years 1 and 9999."))
        {
            return default;
        }

        var time = value!.ToDateTimeOffset();
        return Check(time >= min && time <= max, field, $"Must be between {min:yyyy-MM-dd'T'HH:mm:ss'Z'} and {max:yyyy-MM-dd'T'HH:mm:ss'Z'}.") ? time : default;
    }

    /// <summary>A resource name. The default id when it is not one.</summary>
    public TId Name<TId>(string field, string? value)
        where TId : struct, IResourceId<TId>
    {
        TId id = default;
        if (Required(field, value) && !ResourceIds.TryFromName(value, out id))
        {
            Add(field, ResourceIds.NotAName<TId>(field).Description);
        }

        return id;
    }

    /// <summary>A resource name or nothing.</summary>
    public TId? OptionalName<TId>(string field, string? value)
        where TId : struct, IResourceId<TId> =>
        string.IsNullOrEmpty(value) ? null : Name<TId>(field, value);

    /// <summary>A page size: zero takes the default, too large is cut, negative is a violation.</summary>
    public int PageSize(int requested, int defaultSize, int maxSize) =>
        Check(requested >= 0, "page_size", "Must not be negative.") ? Paging.PageSize.Coerce(requested, defaultSize, maxSize) : defaultSize;

    /// <summary>An update mask: absent, <c>*</c>, or paths that <typeparamref name="T"/> has.</summary>
    public bool UpdateMask<T>(string field, FieldMask? mask)
        where T : IMessage, new() =>
        Check(mask is null || mask.Paths is ["*"] || FieldMask.IsValid<T>(mask), field, $"Must be '*' or paths of {new T().Descriptor.Name}.");

    /// <summary>A request id: empty or a UUID.</summary>
    public bool RequestId(string? value) =>
        Check(string.IsNullOrEmpty(value) || Guid.TryParse(value, out _), "request_id", "Must be a UUID.");

    private static bool IsReal(Timestamp? value) =>
        value is { Seconds: >= -62135596800 and <= 253402300799, Nanos: >= 0 and < 1_000_000_000 };

    private static bool IsWellFormed(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (char.IsHighSurrogate(value[i]) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(value[i]))
            {
                return false;
            }
        }

        return true;
    }
}
