using Microsoft.Extensions.Options;
using Newsdesk.Articles.Fetching;

namespace Newsdesk.Articles.Options;

[OptionsValidator]
internal sealed partial class FetchOptionsValidator : IValidateOptions<FetchOptions>;
