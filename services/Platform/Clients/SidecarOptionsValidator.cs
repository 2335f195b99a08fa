using Microsoft.Extensions.Options;

namespace Newsdesk.Platform.Clients;

[OptionsValidator]
internal sealed partial class SidecarOptionsValidator : IValidateOptions<SidecarOptions>;
