using System.Collections.ObjectModel;
using Newsdesk.Kernel.Ids;

namespace Newsdesk.Kernel.Errors;

/// <summary>An expected refusal. Its message and metadata reach the caller, so they hold nothing internal.</summary>
/// <param name="kind">Decides the status code.</param>
/// <param name="reason">Stable UPPER_SNAKE name, part of the API.</param>
/// <param name="message">Brief and actionable; each dynamic part of it is repeated in <see cref="Metadata"/>.</param>
/// <param name="innerException">The cause, for the log only.</param>
public sealed class DomainException(DomainErrorKind kind, string reason, string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>The most violations that one refusal tells: they travel in the trailers of the answer, which are not made for long lists.</summary>
    public const int MaxViolations = 50;

    private static readonly ReadOnlyDictionary<string, string> NoMetadata = ReadOnlyDictionary<string, string>.Empty;

    public DomainErrorKind Kind { get; } = kind;

    public string Reason { get; } = reason;

    /// <summary>The dynamic parts of the message by lowerCamelCase name.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = NoMetadata;

    /// <summary>Every wrong field, for <see cref="DomainErrorKind.Invalid"/>.</summary>
    public IReadOnlyList<FieldViolation> Violations { get; init; } = [];

    /// <summary>What the refusal is about, for example <c>article</c>; null when it is about no single resource.</summary>
    public string? ResourceType { get; init; }

    /// <summary>Its resource name, for example <c>articles/a1</c>.</summary>
    public string? ResourceName { get; init; }

    /// <summary>The soonest useful retry, for <see cref="DomainErrorKind.Exhausted"/> and <see cref="DomainErrorKind.Unavailable"/>.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public static DomainException Invalid(params IReadOnlyList<FieldViolation> violations)
    {
        ArgumentNullException.ThrowIfNull(violations);
        return InvalidFields(violations, violations.Count);
    }

    /// <param name="violations">The first of the wrong fields; more than <see cref="MaxViolations"/> are cut.</param>
    /// <param name="count">How many fields are wrong in all.</param>
    public static DomainException InvalidFields(IReadOnlyList<FieldViolation> violations, int count)
    {
        ArgumentNullException.ThrowIfNull(violations);
        FieldViolation[] told = [.. violations.Take(MaxViolations)];
        var fields = string.Join(", ", told.Select(v => v.Field));
        var rest = count > told.Length ? $" and {count - told.Length} more" : "";
        return new(DomainErrorKind.Invalid, ErrorReasons.InvalidArgument, $"The request has {count} invalid field(s): {fields}{rest}.")
        {
            Violations = told,
            Metadata = new Dictionary<string, string> { ["fields"] = fields },
        };
    }

    public static DomainException NotFound<TId>(TId id)
        where TId : struct, IResourceId<TId> =>
        About(DomainErrorKind.NotFound, id, "NOT_FOUND", "does not exist");

    public static DomainException AlreadyExists<TId>(TId id)
        where TId : struct, IResourceId<TId> =>
        About(DomainErrorKind.AlreadyExists, id, "ALREADY_EXISTS", "exists already");

    /// <summary>The etag that the caller sent is not the one of the resource.</summary>
    public static DomainException EtagMismatch<TId>(TId id)
        where TId : struct, IResourceId<TId> =>
        About(DomainErrorKind.Conflict, id, "ETAG_MISMATCH", "has changed since it was read; read it again and retry", prefixed: false);

    /// <param name="reason">Stable UPPER_SNAKE name, for example <c>ARTICLE_WITHDRAWN</c>.</param>
    /// <param name="id">The resource whose state is in the way.</param>
    /// <param name="predicate">Completes the sentence "The article ...", for example <c>was withdrawn</c>.</param>
    public static DomainException Precondition<TId>(string reason, TId id, string predicate)
        where TId : struct, IResourceId<TId> =>
        About(DomainErrorKind.Precondition, id, reason, predicate, prefixed: false);

    private static DomainException About<TId>(DomainErrorKind kind, TId id, string reason, string predicate, bool prefixed = true)
        where TId : struct, IResourceId<TId> =>
        new(kind, prefixed ? $"{TId.Noun.ToUpperInvariant()}_{reason}" : reason, $"The {TId.Noun} '{id.Name}' {predicate}.")
        {
            ResourceType = TId.Noun,
            ResourceName = id.Name,
            Metadata = new Dictionary<string, string> { [TId.Noun] = id.Name },
        };
}
