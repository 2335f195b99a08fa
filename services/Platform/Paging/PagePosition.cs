using System.Collections;
using System.Globalization;
using System.Numerics;
using Newsdesk.Kernel.Errors;
using Newsdesk.Kernel.Ids;
using Newsdesk.Platform.Storage;

namespace Newsdesk.Platform.Paging;

/// <summary>
/// Where a page begins, part by part as given to <see cref="PageTokens.Encode"/>. Anybody can make a token with a right seal, so each read
/// refuses a part that is absent or of another type, as <see cref="PageTokens.Decode"/> refuses the token.
/// </summary>
public sealed class PagePosition : IReadOnlyList<string>
{
    private readonly IReadOnlyList<string> _parts;

    internal PagePosition(IReadOnlyList<string> parts) => _parts = parts;

    public int Count => _parts.Count;

    public string this[int index] => index < _parts.Count ? _parts[index] : throw PageTokens.Refusal();

    /// <exception cref="DomainException">There is no finite number of the type.</exception>
    public T Number<T>(int part)
        where T : INumber<T> =>
        T.TryParse(this[part], CultureInfo.InvariantCulture, out var number) && T.IsFinite(number) ? number : throw PageTokens.Refusal();

    /// <summary>How many items to skip.</summary>
    /// <exception cref="DomainException">There is no such number.</exception>
    public int Skip(int part) => Number<int>(part) is >= 0 and var skip ? skip : throw PageTokens.Refusal();

    /// <summary>A time that was given in <see cref="UnixMicroseconds"/>.</summary>
    /// <exception cref="DomainException">There is no such time.</exception>
    public DateTimeOffset Time(int part) =>
        UnixMicroseconds.TryToTime(Number<long>(part), out var time) ? time : throw PageTokens.Refusal();

    /// <exception cref="DomainException">There is no such id.</exception>
    public TId Id<TId>(int part)
        where TId : struct, IResourceId<TId> =>
        ResourceIds.TryParse(this[part], out TId id) ? id : throw PageTokens.Refusal();

    public IEnumerator<string> GetEnumerator() => _parts.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
