using Microsoft.Extensions.Options;
using Newsdesk.Articles.Sources.Polling;

namespace Newsdesk.Articles.Options;

[OptionsValidator]
internal sealed partial class PollOptionsValidator : IValidateOptions<PollOptions>;
