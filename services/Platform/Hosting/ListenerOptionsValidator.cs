using Microsoft.Extensions.Options;

namespace Newsdesk.Platform.Hosting;

[OptionsValidator]
internal sealed partial class ListenerOptionsValidator : IValidateOptions<ListenerOptions>;
