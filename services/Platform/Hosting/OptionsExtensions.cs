using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Newsdesk.Platform.Hosting;

public static class OptionsExtensions
{
    /// <summary>Binds a section of the configuration and validates it when the service starts.</summary>
    public static OptionsBuilder<TOptions> AddNewsdeskOptions<
        TOptions,
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TValidator>(this IHostApplicationBuilder builder, string section)
        where TOptions : class
        where TValidator : class, IValidateOptions<TOptions>
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Services.AddOptionsWithValidateOnStart<TOptions, TValidator>().BindConfiguration(section);
    }
}
