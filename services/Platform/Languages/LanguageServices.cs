using Microsoft.Extensions.DependencyInjection;
using Newsdesk.Kernel.Languages;

namespace Newsdesk.Platform.Languages;

public static class LanguageServices
{
    /// <summary>Adds the <see cref="ILanguageDetector"/>: function words, and Lingua where they do not tell.</summary>
    public static void AddLanguageDetection(this IServiceCollection services) =>
        services.AddSingleton<ILanguageDetector>(_ => new FunctionWordDetector(new LinguaLanguageDetector()));
}
