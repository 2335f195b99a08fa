using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Newsdesk.Kernel.Errors;

namespace Newsdesk.Kernel.Ids;

/// <summary>What every id type can do: <c>ArticleId.Parse("a1")</c>, <c>ArticleId.FromName("articles/a1")</c>, <c>id.Name</c>.</summary>
public static class ResourceIds
{
    public const int MaxLength = 63;

    private static readonly SearchValues<char> Allowed = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    extension<TId>(TId id)
        where TId : struct, IResourceId<TId>
    {
        /// <summary>The resource name, for example <c>articles/a1</c>.</summary>
        public string Name => $"{TId.Collection}/{id.Value}";

        /// <summary>Reads a bare id that the system wrote itself.</summary>
        /// <exception cref="FormatException">It is not an id.</exception>
        public static TId Parse(string value) =>
            TryParse(value, out TId parsed) ? parsed : throw new FormatException($"'{value}' is not the id of {TId.Noun}.");

        public static bool TryParse([NotNullWhen(true)] string? value, out TId parsed)
        {
            if (value is null || !IsValid(value))
            {
                parsed = default;
                return false;
            }

            parsed = TId.FromValid(value);
            return true;
        }

        /// <summary>Reads a resource name that a caller sent.</summary>
        /// <exception cref="DomainException">It is not the name of such a resource.</exception>
        public static TId FromName(string name, string field = "name") =>
            TryFromName(name, out TId parsed) ? parsed : throw DomainException.Invalid(NotAName<TId>(field));

        public static bool TryFromName([NotNullWhen(true)] string? name, out TId parsed)
        {
            parsed = default;
            var prefix = TId.Collection.Length;
            return name is not null
                && name.Length > prefix
                && name[prefix] == '/'
                && name.StartsWith(TId.Collection, StringComparison.Ordinal)
                && TryParse(name[(prefix + 1)..], out parsed);
        }
    }

    /// <summary>The violation that says which form of name the field wants.</summary>
    public static FieldViolation NotAName<TId>(string field)
        where TId : struct, IResourceId<TId> =>
        new(field, $"Must be a resource name of the form '{TId.Collection}/{{{TId.Noun}}}', the id in [a-z][a-z0-9-]* of at most {MaxLength} characters.");

    private static bool IsValid(string value) =>
        value.Length is > 0 and <= MaxLength
        && char.IsAsciiLetterLower(value[0])
        && value.AsSpan().IndexOfAnyExcept(Allowed) < 0;
}
