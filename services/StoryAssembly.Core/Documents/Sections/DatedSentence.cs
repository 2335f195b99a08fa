using Newsdesk.Kernel.Annotations;
using Newsdesk.Stories.Documents.Sources;

namespace Newsdesk.Stories.Documents.Sections;

/// <summary>A sentence with the date of what it tells.</summary>
internal sealed record DatedSentence(SourceSentence Sentence, DateExpression Date);
