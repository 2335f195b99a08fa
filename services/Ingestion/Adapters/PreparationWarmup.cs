using Newsdesk.Articles.Intake;

namespace Newsdesk.Articles.Adapters;

/// <summary>Prepares one made-up article before the service is ready: loads the language models and compiles the code that the first article would otherwise wait for.</summary>
internal sealed class PreparationWarmup(ArticlePreparer preparer) : IHostedService
{
    // No word of it is a common one of any language, so that the language models are asked too.
    private static readonly Submission Sample = new() { Url = "https://outlet.example/warm-up", Title = "Warm-up", Text = "Reykjavik Ljubljana Tallinn Valletta Bratislava Vilnius Zagreb." };

    public Task StartAsync(CancellationToken cancellationToken)
    {
        preparer.Prepare(Sample);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
