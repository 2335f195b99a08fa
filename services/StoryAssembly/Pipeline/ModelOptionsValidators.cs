using Microsoft.Extensions.Options;
using Newsdesk.Stories.Clustering;
using Newsdesk.Stories.Documents;

namespace Newsdesk.Stories.Pipeline;

[OptionsValidator]
internal sealed partial class ClusteringOptionsValidator : IValidateOptions<ClusteringOptions>;

[OptionsValidator]
internal sealed partial class DocumentOptionsValidator : IValidateOptions<DocumentOptions>;
