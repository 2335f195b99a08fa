using Microsoft.Extensions.Options;

namespace Newsdesk.Stories.Adapters.Cache;

[OptionsValidator]
internal sealed partial class RedisOptionsValidator : IValidateOptions<RedisOptions>;
