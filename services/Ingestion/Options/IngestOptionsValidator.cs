using Microsoft.Extensions.Options;
using Newsdesk.Articles.Ingest;

namespace Newsdesk.Articles.Options;

[OptionsValidator]
internal sealed partial class IngestOptionsValidator : IValidateOptions<IngestOptions>;
