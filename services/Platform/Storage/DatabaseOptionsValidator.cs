using Microsoft.Extensions.Options;

namespace Newsdesk.Platform.Storage;

[OptionsValidator]
internal sealed partial class DatabaseOptionsValidator : IValidateOptions<DatabaseOptions>;
