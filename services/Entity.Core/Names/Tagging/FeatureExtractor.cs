using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Names.Tagging;

/// <summary>Makes the features of one token out of the traits around it.</summary>
internal static class FeatureExtractor
{
    /// <summary>Features of every token.</summary>
    public const int Count = 75;

    /// <summary>Changes with the templates, so that a model of other templates is refused.</summary>
    public const int Version = 2;

    /// <summary>No run of capitals is followed further.</summary>
    private const int MaxRun = 8;

    /// <summary>Words on each side of a row of capitals that say what is talked about.</summary>
    private const int Window = 6;

    private static readonly TokenTraits Nothing = new() { Lower = 1, Word = 1, Shape = 1 };

    /// <summary>The row of the feature that every token has.</summary>
    public static int BiasRow(int bits) => FeatureHash.Row(1, 0, bits);

    /// <summary>Writes the rows of the token's features.</summary>
    public static void Extract(ReadOnlySpan<TokenTraits> traits, TokenRange sentence, int at, int bits, Span<int> rows)
    {
        ref readonly var before2 = ref At(traits, sentence, at - 2);
        ref readonly var before = ref At(traits, sentence, at - 1);
        ref readonly var here = ref traits[at];
        ref readonly var next = ref At(traits, sentence, at + 1);
        ref readonly var next2 = ref At(traits, sentence, at + 2);
        var writer = new RowWriter(rows, bits);
        AddWords(ref writer, before2, before, here, next, next2);
        AddShapes(ref writer, before2, before, here, next, next2);
        AddLists(ref writer, before2, before, here, next, next2);
        AddReadings(ref writer, before, here, next);
        AddRun(ref writer, traits, sentence, at);
    }

    private static ref readonly TokenTraits At(ReadOnlySpan<TokenTraits> traits, TokenRange sentence, int at)
    {
        if (at >= sentence.Start && at < sentence.End)
        {
            return ref traits[at];
        }

        return ref Nothing;
    }

    private static void AddWords(ref RowWriter writer, in TokenTraits before2, in TokenTraits before, in TokenTraits here, in TokenTraits next, in TokenTraits next2)
    {
        writer.Add(0);
        writer.Add(here.Word);
        writer.Add(here.Lower);
        writer.Add(before.Lower);
        writer.Add(next.Lower);
        writer.Add(before2.Lower);
        writer.Add(next2.Lower);
        writer.Add(before.Lower, here.Lower);
        writer.Add(here.Lower, next.Lower);
        writer.Add(before.Lower, next.Lower);
        writer.Add(here.Prefix2);
        writer.Add(here.Prefix3);
        writer.Add(here.Prefix4);
        writer.Add(here.Suffix2);
        writer.Add(here.Suffix3);
        writer.Add(here.Suffix4);
        writer.Add(before.Suffix3);
        writer.Add(next.Suffix3);
    }

    private static void AddShapes(ref RowWriter writer, in TokenTraits before2, in TokenTraits before, in TokenTraits here, in TokenTraits next, in TokenTraits next2)
    {
        writer.Add(here.Shape);
        writer.Add(before.Shape, here.Shape);
        writer.Add(here.Shape, next.Shape);
        writer.Add(before.Shape, here.Shape, next.Shape);
        writer.Add(before2.Shape, before.Shape, here.Shape);
        writer.Add(here.Shape, next.Shape, next2.Shape);
        writer.Add(before.Lower, here.Shape);
        writer.Add(here.Shape, next.Lower);
        writer.Add(before2.Lower, before.Lower, here.Shape);
        writer.Add(here.Shape, next.Lower, next2.Lower);
        writer.Add(here.Shape, here.Elsewhere, (ulong)(here.Lists & WordTraits.Common));
        writer.Add(here.Elsewhere, (ulong)here.Lists);
        writer.Add(here.Suffix2, here.Shape);
        writer.Add(here.Suffix3, here.Shape);
    }

    private static void AddLists(ref RowWriter writer, in TokenTraits before2, in TokenTraits before, in TokenTraits here, in TokenTraits next, in TokenTraits next2)
    {
        writer.Add((ulong)here.Lists, here.Shape);
        writer.Add((ulong)before.Lists, here.Shape);
        writer.Add((ulong)next.Lists, here.Shape);
        writer.Add((ulong)before.Lists, (ulong)here.Lists);
        writer.Add((ulong)here.Lists, (ulong)next.Lists);
        writer.Add((ulong)before2.Lists, (ulong)before.Lists, here.Shape);
        writer.Add((ulong)next2.Lists, (ulong)next.Lists, here.Shape);
        writer.Add(here.Known);
        writer.Add(before.Known, here.Known);
        writer.Add(here.Known, next.Known);
        writer.Add(here.Known, here.Shape, (ulong)(here.Lists & WordTraits.Common));
        writer.Add(here.Known, before.Lower);
        writer.Add(here.Known, before.Shape, next.Shape);
    }

    private static void AddReadings(ref RowWriter writer, in TokenTraits before, in TokenTraits here, in TokenTraits next)
    {
        writer.Add(here.Read);
        writer.Add(before.Read, here.Read);
        writer.Add(here.Read, next.Read);
        writer.Add(here.Read, here.Shape);
        writer.Add(here.Read, (ulong)here.Lists);
        writer.Add(here.Read, here.Known);
        writer.Add(here.Read, before.Lower);
        writer.Add(here.Read, next.Lower);
        writer.Add(here.Read, here.Suffix3);
    }

    // The capitals that stand in one row with the token: how they end and begin says what they name.
    private static void AddRun(ref RowWriter writer, ReadOnlySpan<TokenTraits> traits, TokenRange sentence, int at)
    {
        var (start, end) = (at, at + 1);
        while (traits[at].IsCapitalized && start > sentence.Start && traits[start - 1].IsCapitalized && at - start < MaxRun)
        {
            start--;
        }

        while (traits[at].IsCapitalized && end < sentence.End && traits[end].IsCapitalized && end - at < MaxRun)
        {
            end++;
        }

        ref readonly var first = ref traits[start];
        ref readonly var last = ref traits[end - 1];
        ref readonly var ahead = ref At(traits, sentence, start - 1);
        ref readonly var behind = ref At(traits, sentence, end);
        var place = (traits[at].IsCapitalized ? 1UL : 0) | ((ulong)Math.Min(at - start, 3) << 1) | ((ulong)Math.Min(end - at, 3) << 3);
        writer.Add(place, last.Lower);
        writer.Add(place, first.Lower);
        writer.Add(place, (ulong)last.Lists);
        writer.Add(place, (ulong)first.Lists);
        writer.Add(place, ahead.Lower);
        writer.Add(place, behind.Lower);
        writer.Add(place, ahead.Lower, behind.Lower);
        writer.Add(place, (ulong)ahead.Lists);
        writer.Add(place, (ulong)behind.Lists);
        writer.Add(place, (ulong)(ahead.Lists & WordTraits.Beside), (ulong)(behind.Lists & WordTraits.Beside));
        AddKinds(ref writer, traits, at, start, end, place);
        AddWindow(ref writer, traits, sentence, start, end, place);
    }

    // One kind of list at a time, so that a word of two lists still tells what either of them does.
    private static void AddKinds(ref RowWriter writer, ReadOnlySpan<TokenTraits> traits, int at, int start, int end, ulong place)
    {
        var run = WordTraits.None;
        for (var i = start; i < end; i++)
        {
            run |= traits[i].Lists;
        }

        writer.Add(place, (ulong)(run & WordTraits.Kinds));
        writer.Add(place, (ulong)(traits[at].Lists & WordTraits.OfPersons));
        writer.Add(place, (ulong)(traits[at].Lists & WordTraits.OfPlaces));
        writer.Add(place, (ulong)(traits[at].Lists & WordTraits.OfBodies));
        writer.Add(place, (ulong)(traits[at].Lists & WordTraits.OfOthers));
    }

    private static void AddWindow(ref RowWriter writer, ReadOnlySpan<TokenTraits> traits, TokenRange sentence, int start, int end, ulong place)
    {
        var near = WordTraits.None;
        for (var i = Math.Max(sentence.Start, start - Window); i < Math.Min(sentence.End, end + Window); i++)
        {
            near |= i < start || i >= end ? traits[i].Lists : WordTraits.None;
        }

        writer.Add(place, (ulong)(near & WordTraits.NearSport), traits[start].Known);
        writer.Add(place, (ulong)(near & (WordTraits.NearWorks | WordTraits.NearPeople)));
        writer.Add(place, (ulong)(near & (WordTraits.NearProducts | WordTraits.NearEvents)));
        writer.Add(place, (ulong)(near & (WordTraits.NearBodies | WordTraits.NearPlaces)));
        writer.Add(place, (ulong)(near & WordTraits.Beside));
        writer.Add(place, traits[start].Shape, (ulong)(near & WordTraits.NearBodies));
    }

    private ref struct RowWriter(Span<int> rows, int bits)
    {
        private readonly Span<int> _rows = rows;
        private readonly int _bits = bits;
        private int _count;

        public void Add(ulong value)
        {
            _rows[_count] = FeatureHash.Row((ulong)_count + 1, value, _bits);
            _count++;
        }

        public void Add(ulong left, ulong right) => Add(FeatureHash.Pair(left, right));

        public void Add(ulong left, ulong middle, ulong right) => Add(FeatureHash.Pair(FeatureHash.Pair(left, middle), right));
    }
}
