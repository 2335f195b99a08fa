using Microsoft.Extensions.Options;
using Newsdesk.Articles.Copies;

namespace Newsdesk.Articles.Options;

[OptionsValidator]
internal sealed partial class CopyOptionsValidator : IValidateOptions<CopyOptions>;
