using System.Globalization;

namespace Newsdesk.Articles.Feeds;

/// <summary>Reads GeoRSS, in its simple and its GML form, and the points of W3C Geo.</summary>
internal static class PlaceReader
{
    private const int MaxPositions = 1_000;

    private static readonly (string Simple, string Gml, FeedShape Shape)[] Shapes =
    [
        ("georss:point", "gml:point", FeedShape.Point),
        ("georss:line", "gml:linestring", FeedShape.Line),
        ("georss:polygon", "gml:polygon", FeedShape.Polygon),
        ("georss:box", "gml:envelope", FeedShape.Box),
    ];

    private static readonly string[] Degrees = ["4326", "4979", "CRS84"];

    public static FeedPlace? Of(FeedElement entry)
    {
        var name = entry.Text("georss:featurename");
        foreach (var (simple, gml, shape) in Shapes)
        {
            if ((entry.First([simple], element => Place(shape, element.Value, 2, name)) ?? entry.First(["georss:where", gml], element => Gml(element, gml, shape, name))) is { } place)
            {
                return place;
            }
        }

        return Point(entry, name) ?? entry.Elements("geo:point").Select(point => Point(point, name)).FirstOrDefault(point => point is not null);
    }

    private static FeedPlace? Point(FeedElement element, string? name) =>
        element.Text("geo:lat") is { } latitude && element.Text("geo:long") is { } longitude ? Place(FeedShape.Point, $"{latitude} {longitude}", 2, name) : null;

    // Its coordinates are degrees unless it is of a system that counts otherwise.
    private static FeedPlace? Gml(FeedNode element, string gml, FeedShape shape, string? name)
    {
        var figure = element.Name == gml ? element : element.Children.FirstOrDefault(child => child.Name == gml);
        return figure is not null && (figure.Attribute("srsName") is not { } system || Degrees.Any(ending => system.EndsWith(ending, StringComparison.Ordinal)))
            ? Place(shape, figure.Value, Dimension(figure), name)
            : null;
    }

    private static int Dimension(FeedNode element) => element.Attribute("srsDimension")?.Trim() == "3" ? 3 : 2;

    private static FeedPlace? Place(FeedShape shape, string text, int dimension, string? name)
    {
        var numbers = text.Split((char[]?)[' ', ',', '\t', '\n', '\r'], (MaxPositions * dimension) + 1, StringSplitOptions.RemoveEmptyEntries);
        var positions = new List<FeedPosition>();
        for (var at = 0; at + dimension <= numbers.Length && positions.Count < MaxPositions; at += dimension)
        {
            if (!IsWithin(numbers[at], 90, out var latitude) || !IsWithin(numbers[at + 1], 180, out var longitude))
            {
                return null;
            }

            positions.Add(new(latitude, longitude));
        }

        return Fits(shape, positions) ? new FeedPlace(shape, positions, name) : null;
    }

    private static bool Fits(FeedShape shape, List<FeedPosition> positions) => shape switch
    {
        FeedShape.Point => positions.Count == 1,
        FeedShape.Line => positions.Count >= 2,
        FeedShape.Polygon => positions.Count >= 4 && positions[0] == positions[^1],
        _ => positions.Count == 2,
    };

    private static bool IsWithin(string text, double limit, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && Math.Abs(number) <= limit;
}
