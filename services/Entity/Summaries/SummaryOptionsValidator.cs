using Microsoft.Extensions.Options;

namespace Newsdesk.Entities.Summaries;

[OptionsValidator]
internal sealed partial class SummaryOptionsValidator : IValidateOptions<SummaryOptions>;
