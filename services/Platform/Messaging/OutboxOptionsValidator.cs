using Microsoft.Extensions.Options;

namespace Newsdesk.Platform.Messaging;

[OptionsValidator]
internal sealed partial class OutboxOptionsValidator : IValidateOptions<OutboxOptions>;
