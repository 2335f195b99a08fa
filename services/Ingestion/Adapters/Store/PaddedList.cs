using Newsdesk.Platform.Storage;

namespace Newsdesk.Articles.Adapters.Store;

/// <summary>Lists for <c>IN</c> whose lengths are powers of two, the last value repeated: so few statements differ that all stay prepared.</summary>
internal static class PaddedList
{
    public static InList Of(IEnumerable<string> values)
    {
        string[] given = [.. values];
        if (given.Length == 0)
        {
            return InList.Of(given);
        }

        var length = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)given.Length);
        return InList.Of(given.Concat(Enumerable.Repeat(given[^1], length - given.Length)));
    }
}
