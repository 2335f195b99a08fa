using Microsoft.Extensions.Options;

namespace Newsdesk.Platform.Hosting;

[OptionsValidator]
internal sealed partial class LimitOptionsValidator : IValidateOptions<LimitOptions>;
