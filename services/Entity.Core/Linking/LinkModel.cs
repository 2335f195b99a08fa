using System.Globalization;

namespace Newsdesk.Entities.Linking;

/// <summary>A weight for each signal of a link: what they add up to is the log-odds of the entry against no link. Immutable, safe to share.</summary>
internal sealed class LinkModel
{
    private const string ResourceName = "Model.link-weights.tsv";

    private static readonly Lazy<LinkModel> LazyShipped = new(ReadShipped);

    private readonly double[] _weights;

    public LinkModel(double[] weights)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(weights.Length, LinkSignals.Count);
        _weights = weights;
    }

    /// <summary>The model that ships with the service.</summary>
    public static LinkModel Shipped => LazyShipped.Value;

    public double this[LinkSignal signal] => _weights[(int)signal];

    /// <summary>Adds up the weighed signals from <paramref name="first"/> to <paramref name="last"/>.</summary>
    public double Weigh(in LinkSignals signals, LinkSignal first = 0, LinkSignal last = (LinkSignal)(LinkSignals.Count - 1))
    {
        var sum = 0.0;
        for (var i = (int)first; i <= (int)last; i++)
        {
            sum += _weights[i] * signals[i];
        }

        return sum;
    }

    /// <summary>Reads lines of a signal's name and its weight, apart by a tab; lines that begin with # are remarks. A signal without a line weighs nothing.</summary>
    /// <exception cref="InvalidDataException">A line is of another form.</exception>
    public static LinkModel Read(TextReader reader)
    {
        var weights = new double[LinkSignals.Count];
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var parts = line.Split('\t');
            if (parts.Length != 2 || !Enum.TryParse<LinkSignal>(parts[0], out var signal) || !Enum.IsDefined(signal) || !double.TryParse(parts[1], CultureInfo.InvariantCulture, out var weight))
            {
                throw new InvalidDataException($"The link model has a line that is no signal with its weight: '{line}'.");
            }

            weights[(int)signal] = weight;
        }

        return new LinkModel(weights);
    }

    private static LinkModel ReadShipped()
    {
        using var stream = typeof(LinkModel).Assembly.GetManifestResourceStream(typeof(LinkModel), ResourceName)
            ?? throw new InvalidOperationException($"The link model '{ResourceName}' is not in the assembly. Train it: services/Training, model 'links'.");
        using var reader = new StreamReader(stream);
        return Read(reader);
    }
}
