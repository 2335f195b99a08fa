using Microsoft.Extensions.Options;

namespace Newsdesk.Stories.Pipeline;

[OptionsValidator]
internal sealed partial class AssemblyOptionsValidator : IValidateOptions<AssemblyOptions>;
