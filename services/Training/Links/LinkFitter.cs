using Newsdesk.Entities.Linking;

namespace Newsdesk.Training.Links;

/// <summary>
/// Fits the weights of links by the likelihood of the right option among all of a name and none, by full gradients with a step for each weight that shrinks
/// (AdaGrad). The likelihood has one summit, and sums run in the order of the examples, so the same examples give the same weights.
/// </summary>
internal static class LinkFitter
{
    private const int Rounds = 400;
    private const double Step = 0.3;

    /// <summary>Pulls weights to zero, as so many examples would.</summary>
    private const double Penalty = 3;

    /// <summary>Set by hand: an adjective means its country unless much speaks against it.</summary>
    private const double Demonym = 2;

    public static LinkModel Fit(IReadOnlyList<LinkExample> examples)
    {
        var weights = new double[LinkSignals.Count];
        var gradient = new double[LinkSignals.Count];
        var squares = new double[LinkSignals.Count];
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < weights.Length; i++)
            {
                gradient[i] = Penalty * weights[i];
            }

            var model = new LinkModel([.. weights]);
            foreach (var example in examples)
            {
                AddGradient(model, example, gradient);
            }

            for (var i = 0; i < weights.Length; i++)
            {
                squares[i] += gradient[i] * gradient[i];
                weights[i] -= gradient[i] == 0 ? 0 : Step * gradient[i] / Math.Sqrt(squares[i]);
            }
        }

        weights[(int)LinkSignal.Demonym] = Demonym;
        return new LinkModel([.. weights.Select(weight => Math.Round(weight, 2))]);
    }

    private static void AddGradient(LinkModel model, LinkExample example, double[] gradient)
    {
        var odds = example.Options.Select(option => Math.Exp(model.Weigh(option))).ToArray();
        var sum = 1 + odds.Sum();
        for (var option = 0; option < odds.Length; option++)
        {
            var error = (odds[option] / sum) - (option == example.Right ? 1 : 0);
            for (var i = 0; i < gradient.Length; i++)
            {
                gradient[i] += error * example.Options[option][i];
            }
        }
    }
}
